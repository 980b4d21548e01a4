using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using GoClaw.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoClaw.Analyzers.Tests;

/// <summary>
/// Honest C# that looks like a fault. Every member under <c>Precision</c> that a comment <c>// GCL0501: what looks alike</c> introduces is
/// one look-alike of that rule; no rule has anything to say of any.
/// </summary>
public sealed partial class PrecisionTests
{
    const int Fewest = 300;

    static readonly string Root = Path.Combine(Analysis.Folder, "Precision");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Root, "*.cs").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Nothing_is_found_in_honest_code(string name)
    {
        string code = await File.ReadAllTextAsync(Path.Combine(Root, name));
        ImmutableArray<Diagnostic> found = await Analysis.Code(code, name);

        Assert.Empty(Analysis.Compile(code, name).GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(Show));
        Assert.True(found.IsEmpty, string.Join('\n', found.Select(Show)));
    }

    [Fact]
    public void There_are_hundreds_of_look_alikes_and_each_is_told_once()
    {
        ImmutableArray<(string Id, string Told)> all = [.. ((IEnumerable<object[]>)Files).SelectMany(row => LookAlikes(Path.Combine(Root, (string)row[0])))];

        Assert.True(all.Length >= Fewest, $"{all.Length} look-alikes");
        Assert.Empty(all.GroupBy(each => each.Told).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.Empty(all.Select(each => each.Id).Except(Catalogue.Rules.Select(rule => rule.Id)));
    }

    static IEnumerable<(string Id, string Told)> LookAlikes(string file) =>
        from member in CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>()
        where member is not BaseNamespaceDeclarationSyntax
        from comment in member.GetLeadingTrivia()
        let mark = Mark().Match(comment.ToString())
        where mark.Success
        select (mark.Groups[1].Value, mark.Groups[2].Value);

    static string Show(Diagnostic diagnostic) =>
        $"{diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}: {diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}\n    {diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}";

    [GeneratedRegex("^// (GCL[0-9]{4}): (.+)$")]
    private static partial Regex Mark();
}
