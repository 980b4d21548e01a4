using System.Collections.Immutable;
using GoClaw.Analyzers.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GoClaw.Analyzers.CodeFixes.Tests;

/// <summary>An editor without a screen: shows diagnostics, offers actions, applies them.</summary>
sealed class Editor : IDisposable
{
    public static readonly FindingFixProvider Provider = new();

    readonly AdhocWorkspace workspace = new();

    /// <param name="files">Of one project each; a name begins with its project where there are several.</param>
    public Editor(params (string Path, string Text)[] files)
        : this([], files)
    {
    }

    public Editor(string[] symbols, params (string Path, string Text)[] files)
    {
        Solution solution = workspace.CurrentSolution;
        CSharpCompilation model = Analysis.Compile("");
        foreach (IGrouping<string, (string Path, string Text)> project in files.GroupBy(file => file.Path.Contains('/', StringComparison.Ordinal) ? file.Path[..file.Path.IndexOf('/', StringComparison.Ordinal)] : "Case"))
        {
            ProjectId id = ProjectId.CreateNewId();
            solution = solution.AddProject(ProjectInfo.Create(
                id, VersionStamp.Default, project.Key, project.Key, LanguageNames.CSharp,
                compilationOptions: model.Options.WithOutputKind(files.Any(file => file.Path.StartsWith("TopLevel", StringComparison.Ordinal)) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary),
                parseOptions: new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: symbols),
                metadataReferences: model.References));
            foreach ((string path, string text) in project)
                solution = solution.AddDocument(DocumentId.CreateNewId(id), path, SourceText.From(text), filePath: "/src/" + path);
        }

        Assert.True(workspace.TryApplyChanges(solution));
    }

    public Solution Solution => workspace.CurrentSolution;

    public IEnumerable<Document> Documents => Solution.Projects.SelectMany(project => project.Documents).OrderBy(document => document.Name, StringComparer.Ordinal);

    public Document Only => Documents.Single();

    public void Dispose() => workspace.Dispose();

    public static async Task<ImmutableArray<Diagnostic>> Diagnostics(Microsoft.CodeAnalysis.Project project) =>
        await Analysis.Run(new CodeAnalyzer(), (await project.GetCompilationAsync())!, project.AnalyzerOptions);

    public static async Task<ImmutableArray<Diagnostic>> Diagnostics(Document document)
    {
        SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;
        return [.. (await Diagnostics(document.Project)).Where(diagnostic => diagnostic.Location.SourceTree == tree)];
    }

    public static async Task<ImmutableArray<CodeAction>> Actions(Document document, params Diagnostic[] diagnostics)
    {
        List<CodeAction> actions = [];
        CodeFixContext context = new(document, diagnostics[0].Location.SourceSpan, [.. diagnostics], (action, _) => actions.Add(action), CancellationToken.None);
        await Provider.RegisterCodeFixesAsync(context);
        return [.. actions];
    }

    public static async Task<Solution> Apply(CodeAction action) =>
        (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

    public static async Task<Solution?> FixAll(Document document, FixAllScope scope, string id, string? key)
    {
        FixAllContext context = new(document, Provider, scope, key!, [id], new Source(), CancellationToken.None);
        return await Provider.GetFixAllProvider().GetFixAsync(context) is { } action ? await Apply(action) : null;
    }

    public static async Task<string> Text(Document document) => (await document.GetTextAsync()).ToString();

    public static async Task<IEnumerable<Diagnostic>> Errors(Solution solution)
    {
        List<Diagnostic> errors = [];
        foreach (Microsoft.CodeAnalysis.Project project in solution.Projects)
            errors.AddRange((await project.GetCompilationAsync())!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return errors;
    }

    sealed class Source : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Microsoft.CodeAnalysis.Project project, CancellationToken cancellationToken) => await Diagnostics(project);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => await Diagnostics(document);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Microsoft.CodeAnalysis.Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
