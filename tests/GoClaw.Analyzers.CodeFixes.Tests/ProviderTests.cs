using System.Collections.Immutable;
using System.Reflection;
using GoClaw.Rules;
using GoClaw.Rules.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GoClaw.Analyzers.CodeFixes.Tests;

/// <summary>What an editor may ask of the provider, besides the fix of one finding in a file as it is.</summary>
public sealed class ProviderTests
{
    const string Read = "Environment.GetEnvironmentVariable(\"GOCLAW_POSTGRES_DSN\") ?? throw new InvalidOperationException(\"GOCLAW_POSTGRES_DSN is not set.\")";
    const string Leak = "\"postgres://app:Jr7kQp2vX9m@db.example.com/app\"";
    const string Key = "GCL0102 unsafe";

    static string Code(string name, params string[] values) => $"using System;\n\nclass {name}\n{{\n    string[] all = [{string.Join(", ", values)}];\n}}\n";

    [Fact]
    public void Every_rule_that_says_it_has_fixes_is_served() =>
        Assert.Equal(Catalogue.Rules.Where(rule => rule.HasFix).Select(rule => rule.Id), Editor.Provider.FixableDiagnosticIds);

    [Fact]
    public async Task A_safe_fix_has_its_own_title_and_one_to_look_at_says_so()
    {
        using Editor editor = new(("A.cs", """
            class A
            {
                const string Json = "{ \"gateway\": { \"injection_action\": \"off\" }, \"agents\": { \"defaults\": { \"sandbox\": { \"mode\": \"off\" } } } }";
            }
            """));
        List<CodeAction> actions = [];
        foreach (Diagnostic diagnostic in await Editor.Diagnostics(editor.Only))
            actions.AddRange(await Editor.Actions(editor.Only, diagnostic));

        Assert.Equal([("Warn about injection", "GCL0601 safe"), ("Switch the sandbox on (unsafe)", "GCL0501 unsafe")], actions.Select(action => (action.Title, action.EquivalenceKey!)));
    }

    [Fact]
    public async Task A_diagnostic_of_an_older_text_is_offered_nothing()
    {
        using Editor editor = new(("A.cs", Code("A", Leak, Leak)));
        ImmutableArray<Diagnostic> before = await Editor.Diagnostics(editor.Only);
        Document moved = editor.Only.WithText(SourceText.From("\n" + Code("A", Leak, Leak)));
        Document gone = editor.Only.WithText(SourceText.From(Code("A", Leak, "\"\"")));

        Assert.Equal(2, before.Length);
        Assert.All(before, diagnostic => Assert.Empty(Editor.Actions(moved, diagnostic).Result));
        Assert.Single(await Editor.Actions(gone, before[0]));
        Assert.Empty(await Editor.Actions(gone, before[1]));
        Assert.Empty(await DocumentFixes.Of(moved, before, CancellationToken.None));
    }

    [Fact]
    public async Task A_diagnostic_of_somebody_else_is_offered_nothing()
    {
        using Editor editor = new(("A.cs", Code("A", Leak)));
        Diagnostic own = Assert.Single(await Editor.Diagnostics(editor.Only));
        Diagnostic foreign = Diagnostic.Create(own.Descriptor, own.Location);

        Assert.Empty(await Editor.Actions(editor.Only, foreign));
    }

    [Fact]
    public async Task Several_diagnostics_at_one_place_are_offered_their_own_fixes()
    {
        using Editor editor = new(("A.cs", Code("A", Leak)));
        ImmutableArray<Diagnostic> found = await Editor.Diagnostics(editor.Only);

        Assert.Equal(2, (await Editor.Actions(editor.Only, found[0], found[0])).Length);
    }

    [Fact]
    public async Task Fix_all_mends_a_document()
    {
        using Editor editor = new(("A.cs", Code("A", Leak, Leak)), ("B.cs", Code("B", Leak)));
        Document first = editor.Documents.First();

        Solution mended = (await Editor.FixAll(first, FixAllScope.Document, "GCL0102", Key))!;

        Assert.Equal(Code("A", Read, Read), await Editor.Text(mended.GetDocument(first.Id)!));
        Assert.Equal(Code("B", Leak), await Editor.Text(mended.Projects.Single().Documents.Single(document => document.Name == "B.cs")));
    }

    [Fact]
    public async Task Fix_all_mends_a_project()
    {
        using Editor editor = new(("One/A.cs", Code("A", Leak, Leak)), ("One/B.cs", Code("B", Leak)), ("Two/C.cs", Code("C", Leak)));
        Document first = editor.Documents.First();

        Solution mended = (await Editor.FixAll(first, FixAllScope.Project, "GCL0102", Key))!;

        Assert.Equal([Code("A", Read, Read), Code("B", Read), Code("C", Leak)], await Texts(mended));
    }

    [Fact]
    public async Task Fix_all_mends_a_solution_and_the_second_time_finds_nothing_to_do()
    {
        using Editor editor = new(("One/A.cs", Code("A", Leak, Leak)), ("One/B.cs", Code("B", Leak)), ("Two/C.cs", Code("C", Leak)));

        Solution mended = (await Editor.FixAll(editor.Documents.First(), FixAllScope.Solution, "GCL0102", Key))!;
        Solution? again = await Editor.FixAll(mended.Projects.First().Documents.First(), FixAllScope.Solution, "GCL0102", Key);

        Assert.Equal([Code("A", Read, Read), Code("B", Read), Code("C", Read)], await Texts(mended));
        Assert.Empty(await Editor.Errors(mended));
        Assert.Equal(await Texts(mended), await Texts(again ?? mended));
    }

    [Fact]
    public async Task Fix_all_keeps_to_one_rule_and_one_key()
    {
        const string Json = "    const string Json = \"{ \\\"gateway\\\": { \\\"injection_action\\\": \\\"off\\\" }, \\\"agents\\\": { \\\"defaults\\\": { \\\"sandbox\\\": { \\\"mode\\\": \\\"off\\\" } } } }\";\n";
        using Editor editor = new(("A.cs", $"class A\n{{\n{Json}}}\n"));
        Document document = editor.Only;

        Solution safe = (await Editor.FixAll(document, FixAllScope.Document, "GCL0601", "GCL0601 safe"))!;
        Solution? other = await Editor.FixAll(document, FixAllScope.Document, "GCL0601", "GCL0601 unsafe");

        Assert.Equal($"class A\n{{\n{Json.Replace("\\\"injection_action\\\": \\\"off\\\"", "\\\"injection_action\\\": \\\"warn\\\"", StringComparison.Ordinal)}}}\n", (await Texts(safe)).Single());
        Assert.True(other is null || (await Texts(other)).Single() == await Editor.Text(document));
    }

    [Fact]
    public async Task Fix_all_with_the_key_of_another_rule_mends_all_of_its_own()
    {
        using Editor editor = new(("A.cs", Code("A", Leak)));

        foreach (string? key in (string?[])["GCL0601 safe", null])
        {
            Solution mended = (await Editor.FixAll(editor.Only, FixAllScope.Solution, "GCL0102", key))!;
            Assert.Equal(Code("A", Read), (await Texts(mended)).Single());
        }
    }

    [Fact]
    public async Task Fix_all_leaves_what_is_suppressed()
    {
        string code = $"using System;\n\nclass A\n{{\n#pragma warning disable GCL0102\n    string known = {Leak};\n#pragma warning restore GCL0102\n    string other = {Leak};\n}}\n";
        using Editor editor = new(("A.cs", code));

        Solution mended = (await Editor.FixAll(editor.Only, FixAllScope.Solution, "GCL0102", Key))!;

        Assert.Equal(code.Replace($"other = {Leak}", $"other = {Read}", StringComparison.Ordinal), (await Texts(mended)).Single());
    }

    [Fact]
    public async Task Of_fixes_that_change_the_same_place_the_first_is_made()
    {
        using Editor editor = new(("A.cs", "abcdef"));
        Fix[] fixes = [Replace((4, 1, "x"), (1, 1, "y")), Replace((1, 2, "z")), Replace((2, 1, "w")), Replace((0, 0, "v")), Replace((0, 0, "u"))];

        Document mended = await DocumentFixes.Apply(editor.Only, fixes, CancellationToken.None);

        Assert.Equal("vaywdxf", await Editor.Text(mended));

        static Fix Replace(params (int Start, int Length, string Text)[] edits) =>
            new("", true, [new SourceEdit("A.cs", [.. edits.Select(edit => new TextEdit(new GoClaw.Rules.Text.TextSpan(edit.Start, edit.Length), edit.Text))])]);
    }

    [Fact]
    public async Task What_is_compiled_decides_not_what_is_written()
    {
        const string Both = "using System;\n\nclass A\n{\n#if RELEASE\n    string dsn = \"postgres://app:Jr7kQp2vX9m@db.example.com/app\";\n#else\n    string dsn = \"\";\n#endif\n}\n";
        using Editor debug = new(("A.cs", Both));
        using Editor release = new(["RELEASE"], ("A.cs", Both));

        Solution mended = (await Editor.FixAll(release.Only, FixAllScope.Document, "GCL0102", Key))!;

        Assert.Empty(await Editor.Diagnostics(debug.Only));
        Assert.Equal(Both.Replace(Leak, Read, StringComparison.Ordinal), (await Texts(mended)).Single());
    }

    [Fact]
    public async Task A_constant_that_another_file_needs_stays_one()
    {
        const string Declared = "public class A { public const string Dsn = \"postgres://app:Jr7kQp2vX9m@db.example.com/app\"; private const string Own = \"postgres://app:Jr7kQp2vX9m@db2.example.com/app\"; }";
        using Editor needed = new(("A.cs", Declared), ("B.cs", "class B { void M(string dsn = A.Dsn, string Own = \"\") { } }"), ("C.cs", "class C { const string Own = \"\"; void M(string own = Own) { } }"));
        using Editor free = new(("A.cs", Declared), ("B.cs", "class B { string m = A.Dsn; }"));

        Assert.Equal("False True", await Offered(needed));
        Assert.Equal("True True", await Offered(free));

        static async Task<string> Offered(Editor editor)
        {
            Document first = editor.Documents.First();
            List<bool> offered = [];
            foreach (Diagnostic diagnostic in await Editor.Diagnostics(first))
                offered.Add((await Editor.Actions(first, diagnostic)).Length > 0);
            return string.Join(" ", offered);
        }
    }

    [Fact]
    public async Task Broken_code_is_offered_something_or_nothing_and_nothing_fails()
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "GoClaw.Analyzers.CodeFixes.Tests", "Cases"), "*.cs"))
        {
            string code = await File.ReadAllTextAsync(file);
            for (int part = 1; part < 4; part++)
            {
                using Editor editor = new(("A.cs", code[..(code.Length * part / 4)]));
                foreach (Diagnostic diagnostic in await Editor.Diagnostics(editor.Only))
                {
                    foreach (CodeAction action in await Editor.Actions(editor.Only, diagnostic))
                        await Editor.Apply(action);
                }
            }
        }
    }

    [Fact]
    public async Task Thousands_of_leaks_are_mended_some_at_a_time()
    {
        string list = Code("A", [.. Enumerable.Range(0, 3000).Select(_ => Leak)]);
        string constants = $"using System;\nusing Microsoft.Extensions.Configuration;\n\nclass A\n{{\n{string.Concat(Enumerable.Range(0, 3000).Select(i => $"    public const string D{i} = {Leak};\n"))}}}\n";
        foreach (string code in (string[])[list, constants])
        {
            using Editor editor = new(("A.cs", code));
            ImmutableArray<Diagnostic> before = await Editor.Diagnostics(editor.Only);

            Solution mended = (await Editor.FixAll(editor.Only, FixAllScope.Document, "GCL0102", Key))!;

            Assert.Equal(200, before.Count(diagnostic => diagnostic.Properties.ContainsKey("Fix")));
            Assert.Equal(200, (await Texts(mended)).Single().Split(Read).Length - 1);
        }
    }

    [Fact]
    public void The_assembly_asks_for_nothing_that_the_floor_has_not()
    {
        AssemblyName[] references = [.. typeof(FindingFixProvider).Assembly.GetReferencedAssemblies()];

        Assert.All(references.Where(name => name.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)), name => Assert.Equal(new Version(4, 8, 0, 0), name.Version));
        Assert.DoesNotContain(references, name => name.Name!.StartsWith("System.Composition", StringComparison.Ordinal));
    }

    static async Task<string[]> Texts(Solution solution)
    {
        List<string> texts = [];
        foreach (Document document in solution.Projects.SelectMany(project => project.Documents).OrderBy(document => document.Name, StringComparer.Ordinal))
            texts.Add(await Editor.Text(document));
        return [.. texts];
    }
}
