using GoClaw.Rules.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NamePath = GoClaw.Analyzers.CSharp.Settings.GraphReader.NamePath;
using Raw = GoClaw.Analyzers.CSharp.Settings.GraphReader.Raw;

namespace GoClaw.Analyzers.CSharp.Settings;

/// <summary>
/// Finds the configurations of a gateway that a C# file describes, and writes each out as the JSON that it stands for, so that the rules for
/// config.json judge them.
/// </summary>
sealed class SettingsReader
{
    // Without one of these there is no path into the schema.
    static readonly string[] Words =
    [
        "oclaw", "oClaw", "OCLAW", "ateway", "gents", "efaults", "andbox", "ools", "hannels", "roviders", "xec", "ession", "elemetry", "ailscale", "cheduler", "indings",
        "njection", "estrict", "orkspace", "RateLimit", "rate_limit", "NetworkEnabled", "network_enabled", "DmPolicy", "dm_policy", "GroupPolicy", "group_policy", "ToolCalls", "tool_calls", "crubCredentials", "crub_credentials",
    ];

    static readonly string[] Suffixes = ["Options", "Settings", "Setting", "Configuration", "Config", "Section", "Record", "Dto", "Model"];

    readonly CodeFile file;
    readonly ValueReader values;
    readonly bool isAboutGoClaw;
    readonly List<Graph> graphs = [];
    readonly Dictionary<(SyntaxNode Block, string Receiver), Candidate> statements = [];
    readonly Stack<SyntaxNode> pending = new();
    (SyntaxNode? Assignment, SyntaxNode? Block) last;

    // How many words a name of the schema has: none where it has no such name, two for all that have several.
    readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    SettingsReader(CodeFile file)
    {
        this.file = file;
        values = new ValueReader(file.Model, file.Cancellation);
        isAboutGoClaw = SaysGoClaw(file.Source.Text);
    }

    /// <summary>A graph whose values nobody has looked at.</summary>
    sealed record Candidate(List<Raw> Leaves, List<string> Context, ExpressionSyntax? Root);

    public static bool MayRead(string text) => Array.Exists(Words, word => text.IndexOf(word, StringComparison.Ordinal) >= 0);

    /// <summary>Whether a name is GoClaw's.</summary>
    public static bool SaysGoClaw(string name) => name.IndexOf("goclaw", StringComparison.OrdinalIgnoreCase) >= 0;

    public static IEnumerable<Source> Read(CodeFile file)
    {
        SettingsReader reader = new(file);
        reader.Walk();
        foreach (Candidate group in reader.statements.Values)
            reader.Judge(group);
        return reader.graphs.SelectMany(graph => Projection.Of(file, graph));
    }

    void Walk()
    {
        pending.Push(file.Root);
        while (pending.Count > 0)
        {
            file.Cancellation.ThrowIfCancellationRequested();
            SyntaxNode node = pending.Pop();
            if (node is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: MemberAccessExpressionSyntax or ElementAccessExpressionSyntax } assignment)
            {
                ReadAssignment(assignment);
                continue;
            }

            if (GraphReader.IsGraph(node))
            {
                ReadGraph((ExpressionSyntax)node, null);
                continue;
            }

            if (node is TypeDeclarationSyntax type)
                ReadDefaults(type);
            foreach (SyntaxNode child in node.ChildNodes())
            {
                if (child is not (SimpleNameSyntax or PredefinedTypeSyntax or LiteralExpressionSyntax))
                    pending.Push(child);
            }
        }
    }

    void ReadGraph(ExpressionSyntax root, NamePath? names)
    {
        List<string> context = ContextOf(root);
        List<Raw> leaves = GraphReader.Read(root, names ?? Begin(root), pending.Push);
        Judge(new Candidate(leaves, context, root));
    }

    /// <summary>Only asked where somebody could be named for GoClaw.</summary>
    List<string> ContextOf(ExpressionSyntax expression) => isAboutGoClaw ? Surroundings.Of(expression) : [];

    /// <summary>What the object itself is called: by its type where that names a part of the configuration, else by what it is assigned to.</summary>
    static NamePath? Begin(ExpressionSyntax root)
    {
        TypeSyntax? written = root is ObjectCreationExpressionSyntax creation ? creation.Type : Surroundings.DeclaredType(root);
        string? type = (written is NullableTypeSyntax nullable ? nullable.ElementType : written) switch
        {
            IdentifierNameSyntax name => name.Identifier.ValueText,
            QualifiedNameSyntax name => name.Right.Identifier.ValueText,
            _ => null,
        };
        NamePath? names = null;
        foreach (string name in Surroundings.Chain(root))
            names = new NamePath(name, Span(root), names);
        if (type is not null && Bare(type) is { Length: > 0 } bare && SchemaPlaces.IsKnown(bare) && names?.Text != bare)
            names = new NamePath(bare, Span(root), null);
        return names;
    }

    /// <summary><c>GoClawSandboxOptions</c> is Sandbox.</summary>
    public static string Bare(string type)
    {
        if (Array.Find(Suffixes, suffix => type.EndsWith(suffix, StringComparison.Ordinal)) is { } end)
            type = type.Substring(0, type.Length - end.Length);
        return type.StartsWith("GoClaw", StringComparison.OrdinalIgnoreCase) ? type.Substring(6) : type;
    }

    void ReadAssignment(AssignmentExpressionSyntax assignment)
    {
        if (Target(assignment.Left) is not ({ } names, { } receiver, var isVerbatim, var isText))
        {
            foreach (SyntaxNode child in assignment.ChildNodes())
                pending.Push(child);
            return;
        }

        if (GraphReader.IsGraph(assignment.Right))
        {
            ReadGraph(assignment.Right, names);
            return;
        }

        pending.Push(assignment.Right);
        // One in another, however deep, stands in the same block.
        SyntaxNode block = last.Block is { } same && last.Assignment == assignment.Parent
            ? same
            : assignment.FirstAncestorOrSelf<SyntaxNode>(node => node is BlockSyntax or LambdaExpressionSyntax or MemberDeclarationSyntax) ?? file.Root;
        last = (assignment, block);
        if (!statements.TryGetValue((block, receiver.ToString()), out Candidate? group))
            statements.Add((block, receiver.ToString()), group = new Candidate([], ContextOf(assignment), receiver));
        group.Leaves.Add(new Raw(names, assignment.Right, isVerbatim, isText, false));
    }

    /// <summary>The chain that an assignment goes to, and the variable at its start: <c>options.Sandbox.Mode</c>, <c>root["gateway"]["token"]</c>.</summary>
    static (NamePath? Names, ExpressionSyntax? Receiver, bool IsVerbatim, bool IsText) Target(ExpressionSyntax left)
    {
        Stack<(string Name, TextSpan Span)> names = new();
        bool isVerbatim = false;
        bool isText = false;
        while (true)
        {
            switch (left)
            {
                case MemberAccessExpressionSyntax member:
                    names.Push((member.Name.Identifier.ValueText, Span(member.Name)));
                    left = member.Expression;
                    continue;
                case ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string text } key }] } element:
                    bool isKey = GraphReader.IsConfigurationKey(key);
                    string[] parts = isKey ? text.Split([":", "__"], StringSplitOptions.RemoveEmptyEntries) : [text];
                    for (int i = parts.Length - 1; i >= 0; i--)
                        names.Push((parts[i], Span(key)));
                    isText |= isKey;
                    isVerbatim |= !isKey;
                    left = element.Expression;
                    continue;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } inner:
                    left = inner.Operand;
                    continue;
                case ParenthesizedExpressionSyntax inner:
                    left = inner.Expression;
                    continue;
                case IdentifierNameSyntax or ThisExpressionSyntax:
                    NamePath? path = left is IdentifierNameSyntax name ? GraphReader.Name(name.Identifier, null) : null;
                    foreach ((string part, TextSpan span) in names)
                        path = new NamePath(part, span, path);
                    return (path, left, isVerbatim && !isText, isText);
                default:
                    return default;
            }
        }
    }

    /// <summary>What the properties and parameters of a type start with.</summary>
    void ReadDefaults(TypeDeclarationSyntax type)
    {
        string bare = Bare(type.Identifier.ValueText);
        NamePath? names = bare.Length > 0 ? new NamePath(bare, new TextSpan(type.Identifier.SpanStart, type.Identifier.Span.Length), null) : null;
        List<Raw> leaves = [];
        foreach (PropertyDeclarationSyntax property in type.Members.OfType<PropertyDeclarationSyntax>())
        {
            if (property.Initializer is { Value: var value } && !GraphReader.IsGraph(value))
                leaves.Add(new Raw(GraphReader.Name(property.Identifier, names), value, false, false, false));
        }

        foreach (ParameterSyntax parameter in (type as RecordDeclarationSyntax)?.ParameterList?.Parameters ?? default)
        {
            if (parameter.Default is { Value: var value })
                leaves.Add(new Raw(GraphReader.Name(parameter.Identifier, names), value, false, false, false));
        }

        if (leaves.Count > 0)
            Judge(new Candidate(leaves, [type.Identifier.ValueText], null));
    }

    void Judge(Candidate candidate)
    {
        if (!isAboutGoClaw && !candidate.Leaves.Exists(MayProve))
            return;
        bool mayBeNamed = isAboutGoClaw && (candidate.Context.Any(SaysGoClaw) || candidate.Leaves.Any(leaf => leaf.Names.List().Any(name => SaysGoClaw(name.Text))) || TypeSaysGoClaw(candidate.Root));
        Evidence evidence = new(file, values, mayBeNamed);
        if (candidate.Root is IdentifierNameSyntax && candidate.Leaves.Exists(leaf => leaf.Names.Outer is { Outer: null } && (SchemaPlaces.HasSeveralWords(leaf.Names.Text) || (isAboutGoClaw && SchemaPlaces.IsKnown(leaf.Names.Text)))))
            candidate = candidate with { Leaves = CalledByType(candidate) };
        if (evidence.Of(candidate.Leaves) is { Count: > 0 } leaves)
            graphs.Add(new Graph(leaves));
    }

    /// <summary>
    /// Where nothing is named for GoClaw, evidence begins with a name of several words, or with two names in a row (<see cref="Evidence"/>); the
    /// type of a variable may bring the first of the two.
    /// </summary>
    bool MayProve(Raw leaf)
    {
        int known = 0;
        for (NamePath? at = leaf.Names; at is not null; at = at.Outer)
        {
            if (!places.TryGetValue(at.Text, out int words))
                places[at.Text] = words = !SchemaPlaces.IsKnown(at.Text) ? 0 : SchemaPlaces.HasSeveralWords(at.Text) ? 2 : 1;
            known += words;
        }

        return known > 1;
    }

    /// <summary>Of a variable whose type names a part of the configuration, the type counts: <c>options.Mode</c> of SandboxOptions is Sandbox.Mode.</summary>
    List<Raw> CalledByType(Candidate candidate)
    {
        if (file.Model.GetTypeInfo(candidate.Root!, file.Cancellation).Type?.Name is not { } type || Bare(type) is not { Length: > 0 } bare || !SchemaPlaces.IsKnown(bare))
            return candidate.Leaves;
        return [.. candidate.Leaves.Select(leaf => leaf with { Names = Renamed(leaf.Names) })];

        NamePath Renamed(NamePath names)
        {
            NamePath? renamed = null;
            foreach (GraphName name in names.List())
                renamed = new NamePath(renamed is null ? bare : name.Text, name.Span, renamed);
            return renamed!;
        }
    }

    bool TypeSaysGoClaw(ExpressionSyntax? expression)
    {
        ITypeSymbol? type = expression is null ? null : file.Model.GetTypeInfo(expression, file.Cancellation) is var info ? info.Type ?? info.ConvertedType : null;
        return type is not null && (SaysGoClaw(type.Name) || (type as INamedTypeSymbol)?.TypeArguments.Any(argument => SaysGoClaw(argument.Name)) == true);
    }

    static TextSpan Span(SyntaxNode node) => new(node.SpanStart, node.Span.Length);
}
