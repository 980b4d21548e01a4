using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GoClaw.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GoClaw.Analyzers.Tests;

/// <summary>A file under <c>Cases/ID</c> is a test; what the rule says of it stands beside it, as a picture of the editor.</summary>
public sealed class CaseTests
{
    static readonly string Root = Path.Combine(Analysis.Folder, "Cases");

    public static TheoryData<string> Cases =>
        [.. Directory.EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_case_is_judged_as_verified(string name)
    {
        string id = name[..name.IndexOf('/')];
        string code = await File.ReadAllTextAsync(Path.Combine(Root, name));
        ImmutableArray<Diagnostic> errors = [.. Analysis.Compile(code).GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];

        ImmutableArray<Diagnostic> found = await Analysis.Code(code, name);

        Assert.Equal(name.Contains("Broken", StringComparison.Ordinal), errors.Length > 0);
        Assert.All(found, diagnostic => Assert.Equal(id, diagnostic.Id));
        Assert.DoesNotContain(found, diagnostic => diagnostic.ToString().Contains("p2vX9m", StringComparison.Ordinal) || diagnostic.Properties.Values.Any(value => value!.Contains("p2vX9m", StringComparison.Ordinal)));
        Snapshot.VerifyAt(Picture(SourceText.From(code), found), Path.Combine(Analysis.Folder, "Cases", Path.ChangeExtension(name, null)));
    }

    [Fact]
    public async Task A_rule_on_code_alone_has_look_alikes_and_an_example_that_it_finds()
    {
        foreach (Rule rule in Catalogue.Rules.Where(rule => !rule.Surfaces.HasFlag(Surfaces.Config)))
        {
            string[] own = [.. ((IEnumerable<object[]>)Cases).Select(row => (string)row[0]).Where(name => name.StartsWith(rule.Id + "/", StringComparison.Ordinal)).Select(name => Path.GetFileName(name))];
            ImmutableArray<Diagnostic> found = await Analysis.Code(rule.Example);

            Assert.True(own.Count(name => name.StartsWith("Ok", StringComparison.Ordinal)) >= 5, $"{rule.Id} has too few look-alikes");
            Assert.Contains(own, name => !name.StartsWith("Ok", StringComparison.Ordinal));
            Assert.True(found.Length > 0, $"The example of {rule.Id} is not found");
            Assert.All(found, diagnostic => Assert.Equal(rule.Id, diagnostic.Id));
        }
    }

    [Fact]
    public void Every_verified_text_belongs_to_a_case()
    {
        Assert.All(
            Directory.EnumerateFiles(Root, "*.verified.txt", SearchOption.AllDirectories),
            verified => Assert.True(File.Exists(verified.Replace(".verified.txt", ".cs")), verified));
    }

    static string Picture(SourceText text, ImmutableArray<Diagnostic> found)
    {
        if (found.IsEmpty)
            return "nothing found\n";
        StringBuilder masked = new(text.ToString());
        foreach (TextSpan span in found.Select(diagnostic => diagnostic.Location.SourceSpan))
        {
            for (int at = span.Start; at < span.End; at++)
                masked[at] = masked[at] is '\n' ? '\n' : '*';
        }

        text = SourceText.From(masked.ToString());
        StringBuilder picture = new();
        foreach (Diagnostic diagnostic in found)
        {
            FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
            (LinePosition start, LinePosition end) = (place.StartLinePosition, place.EndLinePosition);
            string line = text.Lines[start.Line].ToString();
            int carets = (end.Line == start.Line ? end.Character : line.Length) - start.Character;
            picture.Append(CultureInfo.InvariantCulture, $"""
                {diagnostic.Id} {diagnostic.Severity} {start.Line + 1}:{start.Character + 1}-{end.Line + 1}:{end.Character + 1}
                  {line}
                  {new string(' ', start.Character)}{new string('^', carets)}
                  {diagnostic.GetMessage(CultureInfo.InvariantCulture)}


                """);
        }

        return picture.ToString();
    }
}
