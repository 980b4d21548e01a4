using GoClaw.Rules.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoClaw.Analyzers.CSharp.Flows;

/// <summary>
/// Which bodies of a file are worth to be bound: those with a word for a secret and a word for a log, and those that use a member of the
/// file that has such a word. Only tokens are looked at.
/// </summary>
sealed class FlowCandidates
{
    static readonly string[] SinkWords = ["Log", "log", "Console", "Write", "Trace", "Debug", "Print", "Fail", "Exception", "throw", "Info", "Warn", "Error", "Fatal", "Scope", "Markup", "Event"];
    static readonly string[] SourceWords = ["GetConnectionString", "Authorization", "AuthenticationHeaderValue", "Cookie"];

    readonly HashSet<string> secretMembers = new(StringComparer.Ordinal);
    readonly HashSet<string> loggingMembers = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<ConstructorDeclarationSyntax>> constructors = new(StringComparer.Ordinal);
    readonly Dictionary<string, Words> words = new(StringComparer.Ordinal);
    HashSet<string>? cancellations;

    FlowCandidates(SyntaxNode root, CancellationToken cancellation)
    {
        List<(SyntaxNode Body, HashSet<string> Names, Words Words)> all = [];
        foreach (SyntaxNode node in root.DescendantNodesAndSelf())
        {
            if (!IsBody(node))
                continue;
            cancellation.ThrowIfCancellationRequested();
            HashSet<string> names = new(StringComparer.Ordinal);
            Words found = Scan(node, names);
            all.Add((node, names, found));
            if (Member(node) is not { } member)
                continue;
            if (found.HasFlag(Words.Source))
                secretMembers.Add(member);
            if (found.HasFlag(Words.Sink))
                loggingMembers.Add(member);
        }

        foreach (ConstructorDeclarationSyntax constructor in all.Where(body => body.Words.HasFlag(Words.Source)).Select(body => body.Body).OfType<ConstructorDeclarationSyntax>())
            NoteAssignments(constructor);
        foreach ((SyntaxNode body, HashSet<string> names, Words found) in all)
        {
            bool hasSource = found.HasFlag(Words.Source) || names.Overlaps(secretMembers);
            bool hasSink = found.HasFlag(Words.Sink) || names.Overlaps(loggingMembers);
            if (hasSource && hasSink)
                Bodies.Add(body);
        }
    }

    [Flags]
    enum Words
    {
        None = 0,
        Source = 1,
        Sink = 2,
    }

    public List<SyntaxNode> Bodies { get; } = [];

    public static FlowCandidates In(CodeFile file) => new(file.Root, file.Cancellation);

    /// <summary>Whether a secret may come out of a member, whatever its name.</summary>
    public bool Holds(string member) => secretMembers.Contains(member);

    /// <summary>The constructors that assign a member in sight of a secret.</summary>
    public IEnumerable<ConstructorDeclarationSyntax> Constructors(string member) => constructors.TryGetValue(member, out List<ConstructorDeclarationSyntax>? list) ? list : [];

    static bool IsBody(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax { Body: null, ExpressionBody: null } => node is MethodDeclarationSyntax { AttributeLists.Count: > 0 },
        BaseMethodDeclarationSyntax => true,
        AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
        ArrowExpressionClauseSyntax => node.Parent is PropertyDeclarationSyntax or IndexerDeclarationSyntax,
        EqualsValueClauseSyntax => node.Parent is PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax },
        CompilationUnitSyntax unit => unit.Members.Any(SyntaxKind.GlobalStatement),
        _ => false,
    };

    /// <summary>The name by which other bodies use it.</summary>
    static string? Member(SyntaxNode body) => body switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax field } => field.Identifier.ValueText,
        _ => null,
    };

    Words Scan(SyntaxNode body, HashSet<string> names)
    {
        Words found = Words.None;
        IEnumerable<SyntaxToken> tokens = body is CompilationUnitSyntax unit ? unit.Members.OfType<GlobalStatementSyntax>().SelectMany(statement => statement.DescendantTokens()) : body.DescendantTokens();
        foreach (SyntaxToken token in tokens)
        {
            switch (token.Kind())
            {
                case SyntaxKind.IdentifierToken:
                    names.Add(token.ValueText);
                    if (!IsCancellation(token))
                        found |= WordsOf(token.ValueText);
                    break;
                case SyntaxKind.StringLiteralToken when token.ValueText.Length is > 0 and < 200 && CodeNames.IsSecretKey(token.ValueText):
                    found |= Words.Source;
                    break;
                case SyntaxKind.ThrowKeyword:
                    found |= Words.Sink;
                    break;
            }
        }

        return body is AccessorDeclarationSyntax { RawKind: (int)SyntaxKind.SetAccessorDeclaration or (int)SyntaxKind.InitAccessorDeclaration } && Member(body) is { } property ? found | WordsOf(property) : found;
    }

    /// <summary>The token of a source of cancellation, which is in every program: <c>timeout.Token</c>.</summary>
    bool IsCancellation(SyntaxToken token)
    {
        if (token.ValueText != "Token" || token.Parent?.Parent is not MemberAccessExpressionSyntax { Expression: var of } access || access.Name != token.Parent)
            return false;
        string? source = of switch
        {
            IdentifierNameSyntax name => name.Identifier.ValueText,
            MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var name } => name.Identifier.ValueText,
            _ => null,
        };
        return source is not null && (cancellations ??= Cancellations(token)).Contains(source);
    }

    /// <summary>What a file declares or makes as a source of cancellation.</summary>
    static HashSet<string> Cancellations(SyntaxToken within)
    {
        const string Type = "CancellationTokenSource";
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (SyntaxToken token in within.SyntaxTree!.GetRoot().DescendantTokens())
        {
            if (!token.IsKind(SyntaxKind.IdentifierToken) || token.ValueText != Type)
                continue;
            SyntaxToken after = token.GetNextToken();
            if (after.IsKind(SyntaxKind.QuestionToken))
                after = after.GetNextToken();
            SyntaxToken before = token.GetPreviousToken();
            if (before.IsKind(SyntaxKind.NewKeyword))
                before = before.GetPreviousToken();
            SyntaxToken name = before.IsKind(SyntaxKind.EqualsToken) ? before.GetPreviousToken() : after;
            if (name.IsKind(SyntaxKind.IdentifierToken))
                names.Add(name.ValueText);
        }

        return names;
    }

    Words WordsOf(string name)
    {
        if (words.TryGetValue(name, out Words known))
            return known;
        Words found = Words.None;
        if (CodeNames.NamesSecret(name) || Array.Exists(SourceWords, word => name.IndexOf(word, StringComparison.Ordinal) >= 0))
            found |= Words.Source;
        if (Array.Exists(SinkWords, word => name.IndexOf(word, StringComparison.Ordinal) >= 0))
            found |= Words.Sink;
        return words[name] = found;
    }

    void NoteAssignments(ConstructorDeclarationSyntax constructor)
    {
        foreach (AssignmentExpressionSyntax assignment in constructor.DescendantNodes().OfType<AssignmentExpressionSyntax>())
        {
            string? member = assignment.Left switch
            {
                IdentifierNameSyntax name => name.Identifier.ValueText,
                MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access => access.Name.Identifier.ValueText,
                _ => null,
            };
            if (member is null || IsHandedOn(constructor, assignment.Right, member))
                continue;
            secretMembers.Add(member);
            if (!constructors.TryGetValue(member, out List<ConstructorDeclarationSyntax>? list))
                constructors[member] = list = [];
            if (!list.Contains(constructor))
                list.Add(constructor);
        }
    }

    /// <summary>A parameter that only becomes a member, and neither is called like a secret: <c>_logger = logger</c>.</summary>
    bool IsHandedOn(ConstructorDeclarationSyntax constructor, ExpressionSyntax value, string member)
    {
        if (value is not IdentifierNameSyntax { Identifier.ValueText: var name } || WordsOf(name).HasFlag(Words.Source) || WordsOf(member).HasFlag(Words.Source)
            || !constructor.ParameterList.Parameters.Any(parameter => parameter.Identifier.ValueText == name))
            return false;
        // The parameter's declaration is one of the tokens.
        int uses = constructor.DescendantTokens().Count(token => token.IsKind(SyntaxKind.IdentifierToken) && (token.ValueText == name || token.ValueText == member));
        return uses == 3;
    }
}
