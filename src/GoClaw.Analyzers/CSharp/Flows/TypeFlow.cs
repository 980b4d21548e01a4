using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoClaw.Analyzers.CSharp.Flows;

/// <summary>
/// What the bodies of one file need to know of each other, one level deep: what a member holds when a body begins, and what a small function
/// makes of its arguments. Also keeps count of the work, so that no file can take forever.
/// </summary>
sealed class TypeFlow(CodeFile file, FlowCandidates candidates)
{
    /// <summary>Of operations; a body of a thousand lines has about ten thousand.</summary>
    // Members that lead to members; the call stack is the compiler's.
    const int Deepest = 16;

    const int MostOfABody = 200_000;
    const int MostOfAFile = 2_000_000;

    readonly Dictionary<ISymbol, Taint?> members = new(SymbolEqualityComparer.Default);
    readonly Dictionary<IMethodSymbol, Summary> summaries = new(SymbolEqualityComparer.Default);
    readonly Dictionary<ConstructorDeclarationSyntax, FlowState?> constructed = [];
    readonly HashSet<ISymbol> open = new(SymbolEqualityComparer.Default);
    int left = MostOfAFile;
    int leftOfBody;

    public SemanticModel Model => file.Model;

    /// <summary>Whether the work became too much: nothing is said then.</summary>
    public bool IsExhausted => leftOfBody <= 0 || left <= 0;

    public void Begin() => leftOfBody = MostOfABody;

    public bool Spend()
    {
        if ((left & 0xFF) == 0)
            file.Cancellation.ThrowIfCancellationRequested();
        leftOfBody--;
        left--;
        return !IsExhausted;
    }

    /// <summary>The control flow graph of a declaration with a body, or null where there is none, or one that is too deep to be walked.</summary>
    public ControlFlowGraph? Graph(SyntaxNode body)
    {
        if (!Nesting.IsShallow(body))
            return null;
        IOperation? operation = Model.GetOperation(body, file.Cancellation);
        return operation is { Parent: null } ? operation switch
        {
            IMethodBodyOperation method => ControlFlowGraph.Create(method, file.Cancellation),
            IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor, file.Cancellation),
            IBlockOperation block => ControlFlowGraph.Create(block, file.Cancellation),
            IFieldInitializerOperation field => ControlFlowGraph.Create(field, file.Cancellation),
            IPropertyInitializerOperation property => ControlFlowGraph.Create(property, file.Cancellation),
            _ => null,
        } : null;
    }

    /// <summary>A member of one's own type, when a body begins: by its name, by its initialiser, or by what constructors put there.</summary>
    public Taint? Member(ISymbol member, SyntaxNode use)
    {
        if (members.TryGetValue(member, out Taint? known))
            return known;
        if (open.Count >= Deepest || !open.Add(member))
            return null;
        Taint? taint = (candidates.Holds(member.Name) ? Initial(member) : null) ?? Taint.Of(SecretSources.OfMember(member, use));
        open.Remove(member);
        return members[member] = taint;
    }

    /// <summary>What a method or property of one's own type makes of its arguments; null where it cannot be looked into.</summary>
    public Summary? SummaryOf(IMethodSymbol method)
    {
        method = method.OriginalDefinition;
        if (summaries.TryGetValue(method, out Summary? known))
            return known;
        if (open.Count >= Deepest || Body(method) is not { } body || !open.Add(method))
            return null;
        Summary? summary = Graph(body) is { } graph ? Summary.Of(this, graph, method) : null;
        open.Remove(method);
        return summary is null ? null : summaries[method] = summary;
    }

    Taint? Initial(ISymbol member)
    {
        Taint? taint = null;
        foreach (SyntaxReference reference in member.DeclaringSyntaxReferences)
        {
            if (reference.SyntaxTree == Model.SyntaxTree && Initializer(reference.GetSyntax(file.Cancellation)) is { } initializer && Graph(initializer) is { } graph)
                taint = Taint.Join(taint, Left(After(graph)));
        }

        foreach (ConstructorDeclarationSyntax constructor in candidates.Constructors(member.Name))
        {
            if (Model.GetDeclaredSymbol(constructor, file.Cancellation) is { } symbol && SymbolEqualityComparer.Default.Equals(symbol.ContainingType, member.ContainingType)
                && StateAfter(constructor) is { } state)
                taint = Taint.Join(taint, Left(state));
        }

        return taint;

        Taint? Left(FlowState state) => state.TryGet(member, out Taint? assigned) ? assigned : null;
    }

    /// <summary>What a constructor leaves behind; null while that is being found out.</summary>
    FlowState? StateAfter(ConstructorDeclarationSyntax constructor)
    {
        if (constructed.TryGetValue(constructor, out FlowState? known))
            return known;
        constructed.Add(constructor, null);
        return constructed[constructor] = Graph(constructor) is { } graph ? After(graph) : null;
    }

    FlowState After(ControlFlowGraph graph) => new BodyFlow(this, 1).Run(graph, FlowState.Empty).State;

    SyntaxNode? Body(IMethodSymbol method)
    {
        if (method.DeclaringSyntaxReferences.FirstOrDefault() is not { } reference || reference.SyntaxTree != Model.SyntaxTree)
            return null;
        return reference.GetSyntax(file.Cancellation) switch
        {
            BaseMethodDeclarationSyntax { Body: null, ExpressionBody: null } => null,
            BaseMethodDeclarationSyntax declaration => declaration,
            AccessorDeclarationSyntax { Body: null, ExpressionBody: null } => null,
            AccessorDeclarationSyntax accessor => accessor,
            ArrowExpressionClauseSyntax arrow => arrow,
            _ => null,
        };
    }

    static EqualsValueClauseSyntax? Initializer(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax field => field.Initializer,
        PropertyDeclarationSyntax property => property.Initializer,
        _ => null,
    };
}
