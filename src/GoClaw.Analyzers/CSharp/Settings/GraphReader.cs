using System.Runtime.CompilerServices;
using GoClaw.Rules.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoClaw.Analyzers.CSharp.Settings;

/// <summary>
/// Takes C# that builds an object apart into chains of names and what they are given: initialisers of objects, collections and dictionaries,
/// anonymous objects, <c>with</c>, named arguments, <c>JsonObject</c>, configuration keys, assignments, and the defaults of a type. Goes by
/// syntax alone; values are read only of graphs that describe a gateway.
/// </summary>
static class GraphReader
{
    // An initialiser with more is a table of data.
    const int MostLeaves = 4096;

    /// <summary>A leaf whose value is still to be read.</summary>
    internal readonly record struct Raw(NamePath Names, ExpressionSyntax Value, bool IsVerbatim, bool IsText, bool IsAlternative);

    /// <summary>Names from the innermost outwards.</summary>
    internal sealed record NamePath(string Text, TextSpan Span, NamePath? Outer)
    {
        /// <summary>Each is a place of its own, however deep.</summary>
        public bool Equals(NamePath? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

        public IReadOnlyList<GraphName> List()
        {
            List<GraphName> names = [];
            for (NamePath? at = this; at is not null; at = at.Outer)
                names.Add(new GraphName(at.Text, at.Span));
            names.Reverse();
            return names;
        }
    }

    readonly record struct Work(ExpressionSyntax Expression, NamePath? Names, bool IsVerbatim, bool IsAlternative);

    /// <summary>Whether an expression builds an object with members that are written out.</summary>
    public static bool IsGraph(SyntaxNode node) => node switch
    {
        AnonymousObjectCreationExpressionSyntax or WithExpressionSyntax => true,
        BaseObjectCreationExpressionSyntax { Initializer.Expressions: [AssignmentExpressionSyntax or InitializerExpressionSyntax, ..] } => true,
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ NameColon: not null }, ..] } => true,
        InvocationExpressionSyntax { ArgumentList.Arguments: [{ NameColon: not null }, ..] or [_, { NameColon: not null }, ..] } => true,
        BaseObjectCreationExpressionSyntax creation => Pair(creation.ArgumentList) is not null,
        InvocationExpressionSyntax call => Pair(call.ArgumentList) is not null,
        _ => false,
    };

    /// <param name="rest">Takes what is no part of the graph and may hold others.</param>
    public static List<Raw> Read(ExpressionSyntax root, NamePath? names, Action<SyntaxNode> rest)
    {
        List<Raw> leaves = [];
        Stack<Work> pending = new([new Work(root, names, false, false)]);
        while (pending.Count > 0 && leaves.Count < MostLeaves)
        {
            Work work = pending.Pop();
            switch (work.Expression)
            {
                case ParenthesizedExpressionSyntax inner:
                    pending.Push(work with { Expression = inner.Expression });
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } inner:
                    pending.Push(work with { Expression = inner.Operand });
                    break;
                case ConditionalExpressionSyntax choice when IsGraph(choice.WhenTrue) || IsGraph(choice.WhenFalse):
                    pending.Push(work with { Expression = choice.WhenFalse, IsAlternative = true });
                    pending.Push(work with { Expression = choice.WhenTrue, IsAlternative = true });
                    break;
                case AnonymousObjectCreationExpressionSyntax anonymous:
                    foreach (AnonymousObjectMemberDeclaratorSyntax member in anonymous.Initializers.Reverse())
                    {
                        if (member.NameEquals is { Name.Identifier: var name })
                            pending.Push(work with { Expression = member.Expression, Names = Name(name, work.Names) });
                        else if (member.Expression is IdentifierNameSyntax { Identifier: var same })
                            pending.Push(work with { Expression = member.Expression, Names = Name(same, work.Names) });
                    }

                    break;
                case InitializerExpressionSyntax nested:
                    Members(nested, work, pending, leaves, rest);
                    break;
                case WithExpressionSyntax with:
                    Members(with.Initializer, work, pending, leaves, rest);
                    break;
                case BaseObjectCreationExpressionSyntax creation when IsGraph(creation):
                    bool isVerbatim = work.IsVerbatim || creation is ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax { Identifier.ValueText: "JsonObject" } };
                    Work inside = work with { IsVerbatim = isVerbatim };
                    Members(creation.Initializer, inside, pending, leaves, rest);
                    Arguments(creation.ArgumentList, inside, pending, rest);
                    if (Pair(creation.ArgumentList) is { } pair)
                        leaves.Add(Configured(pair.Key, pair.Value, work.Names));
                    break;
                case InvocationExpressionSyntax call when IsGraph(call) && ReferenceEquals(call, root):
                    Arguments(call.ArgumentList, work, pending, rest);
                    if (Pair(call.ArgumentList) is { } called)
                        leaves.Add(Configured(called.Key, called.Value, work.Names));
                    break;
                default:
                    if (work.Names is not null && !ReferenceEquals(work.Expression, root))
                        leaves.Add(new Raw(work.Names, work.Expression, work.IsVerbatim, false, work.IsAlternative));
                    rest(work.Expression);
                    break;
            }
        }

        return leaves;
    }

    /// <summary>A configuration key and its value: <c>"gateway:injection_action"</c>, <c>"Gateway__InjectionAction"</c>.</summary>
    public static Raw Configured(LiteralExpressionSyntax key, ExpressionSyntax value, NamePath? names)
    {
        foreach (string part in key.Token.ValueText.Split([":", "__"], StringSplitOptions.RemoveEmptyEntries))
            names = new NamePath(part, Span(key), names);
        return new Raw(names!, value, IsVerbatim: false, IsText: true, IsAlternative: false);
    }

    public static bool IsConfigurationKey(LiteralExpressionSyntax key) => key.Token.Value is string text
        && (text.IndexOf(':') > 0 || text.IndexOf("__", StringComparison.Ordinal) > 0)
        && text.All(c => char.IsLetterOrDigit(c) || c is ':' or '_' or '-' or '.');

    static void Members(InitializerExpressionSyntax? initializer, Work work, Stack<Work> pending, List<Raw> leaves, Action<SyntaxNode> rest)
    {
        foreach (ExpressionSyntax member in (initializer?.Expressions ?? default).Reverse())
        {
            switch (member)
            {
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax name, Right: InitializerExpressionSyntax nested }:
                    pending.Push(work with { Expression = nested, Names = Name(name.Identifier, work.Names) });
                    break;
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment:
                    pending.Push(work with { Expression = assignment.Right, Names = Name(name.Identifier, work.Names) });
                    break;
                case AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax key }] } } assignment:
                    Entry(key, assignment.Right, work, pending, leaves);
                    break;
                case InitializerExpressionSyntax { Expressions: [LiteralExpressionSyntax key, var value] }:
                    Entry(key, value, work, pending, leaves);
                    break;
                case BaseObjectCreationExpressionSyntax creation when Pair(creation.ArgumentList) is { } pair:
                    leaves.Add(Configured(pair.Key, pair.Value, work.Names));
                    break;
                default:
                    rest(member);
                    break;
            }
        }
    }

    static void Entry(LiteralExpressionSyntax key, ExpressionSyntax value, Work work, Stack<Work> pending, List<Raw> leaves)
    {
        if (IsConfigurationKey(key))
            leaves.Add(Configured(key, value, work.Names));
        else if (key.Token.Value is string name)
            pending.Push(work with { Expression = value, Names = new NamePath(name, Span(key), work.Names) });
    }

    static void Arguments(BaseArgumentListSyntax? arguments, Work work, Stack<Work> pending, Action<SyntaxNode> rest)
    {
        foreach (ArgumentSyntax argument in (arguments?.Arguments ?? default).Reverse())
        {
            if (argument.NameColon is { Name.Identifier: var name })
                pending.Push(work with { Expression = argument.Expression, Names = Name(name, work.Names) });
            else
                rest(argument.Expression);
        }
    }

    /// <summary><c>UseSetting("gateway:injection_action", "off")</c>, <c>new("gateway:injection_action", "off")</c>.</summary>
    static (LiteralExpressionSyntax Key, ExpressionSyntax Value)? Pair(BaseArgumentListSyntax? arguments) =>
        arguments?.Arguments is [{ NameColon: null, Expression: LiteralExpressionSyntax key }, { NameColon: null, Expression: var value }] && IsConfigurationKey(key) ? (key, value) : null;

    public static NamePath Name(SyntaxToken name, NamePath? outer) => new(name.ValueText, new TextSpan(name.SpanStart, name.Span.Length), outer);

    static TextSpan Span(SyntaxNode node) => new(node.SpanStart, node.Span.Length);
}
