using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GoClaw.Analyzers.CodeFixes.Tests;

/// <summary>A file under <c>Cases</c> is a test: what an editor offers for it, and what is left when all of it is done.</summary>
public sealed class CaseTests
{
    static readonly string Root = Path.Combine(Repository.Root, "tests", "GoClaw.Analyzers.CodeFixes.Tests", "Cases");

    public static TheoryData<string> Cases => [.. Directory.EnumerateFiles(Root, "*.cs").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_case_is_mended_as_verified(string name)
    {
        string code = Read(name);
        using Editor editor = new((name + ".cs", code));
        Assert.Empty(await Editor.Errors(editor.Solution));
        StringBuilder picture = new();
        ImmutableArray<Diagnostic> diagnostics = await Editor.Diagnostics(editor.Only);
        Assert.NotEmpty(diagnostics);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            ImmutableArray<CodeAction> actions = await Editor.Actions(editor.Only, diagnostic);
            string message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
            string offer = actions.Length > 0 ? actions.Single().Title : message.EndsWith("so no fix is offered.", StringComparison.Ordinal) ? message[(message.LastIndexOf(". ", StringComparison.Ordinal) + 2)..] : "nothing";
            int line = diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1;
            picture.Append(CultureInfo.InvariantCulture, $"{diagnostic.Id} {line}: {offer}\n");
            foreach (CodeAction action in actions)
                await AssertMends(await Editor.Apply(action), diagnostic, diagnostics.Length);
        }

        string mended = await Editor.Text((await MendAll(editor.Solution)).Projects.Single().Documents.Single());
        Snapshot.VerifyAt($"{picture}\n{mended.Replace("Jr7kQp2vX9m", "***", StringComparison.Ordinal)}", Path.Combine(Root, name + ".fixed"));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Line_ends_stay_as_they_are(string name)
    {
        string code = Read(name);
        using Editor lf = new((name + ".cs", code));
        using Editor crlf = new((name + ".cs", code.Replace("\n", "\r\n", StringComparison.Ordinal)));

        string one = await Editor.Text((await MendAll(lf.Solution)).Projects.Single().Documents.Single());
        string other = await Editor.Text((await MendAll(crlf.Solution)).Projects.Single().Documents.Single());

        Assert.Equal(one.Replace("\n", "\r\n", StringComparison.Ordinal), other);
    }

    [Fact]
    public void Every_verified_text_belongs_to_a_case() =>
        Assert.All(Directory.EnumerateFiles(Root, "*.verified.txt"), verified => Assert.True(File.Exists(verified.Replace(".fixed.verified.txt", ".cs", StringComparison.Ordinal)), verified));

    static string Read(string name) => File.ReadAllText(Path.Combine(Root, name + ".cs")).ReplaceLineEndings("\n");

    static async Task AssertMends(Solution solution, Diagnostic diagnostic, int before)
    {
        Assert.Empty(await Editor.Errors(solution));
        ImmutableArray<Diagnostic> after = await Editor.Diagnostics(solution.Projects.Single());
        Assert.True(after.Length < before, $"{diagnostic.Id} is not mended, or another came: {string.Join("\n", after)}");
    }

    /// <summary>Every key of every rule, as long as there is something to do; the end compiles and has nothing left to offer.</summary>
    static async Task<Solution> MendAll(Solution solution)
    {
        for (int round = 0; round < 20; round++)
        {
            Document document = solution.Projects.Single().Documents.Single();
            (string Id, string Key)? next = null;
            foreach (Diagnostic diagnostic in await Editor.Diagnostics(document))
            {
                if (await Editor.Actions(document, diagnostic) is [var action])
                {
                    next = (diagnostic.Id, action.EquivalenceKey!);
                    break;
                }
            }

            if (next is not { } todo)
            {
                Assert.Empty(await Editor.Errors(solution));
                return solution;
            }

            solution = (await Editor.FixAll(document, FixAllScope.Document, todo.Id, todo.Key))!;
        }

        Assert.Fail("There is always something left to mend.");
        return solution;
    }
}
