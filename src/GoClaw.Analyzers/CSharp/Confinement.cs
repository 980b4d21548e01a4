using System.Runtime.CompilerServices;
using GoClaw.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoClaw.Analyzers.CSharp;

/// <summary>What has to hold for a piece of code to run: only in development, only towards this machine. Read from the conditions around it.</summary>
static class Confinement
{
    static readonly string[] DevelopmentNames = ["IsDevelopment", "isDevelopment", "_isDevelopment", "isDev", "IsDev", "_isDev", "development", "IsAttached"];

    public static Reach Of(SyntaxNode node, CancellationToken cancellation)
    {
        Reach reach = Reach.Everywhere;
        for (SyntaxNode inner = node; inner.Parent is { } outer && reach == Reach.Everywhere; inner = outer)
        {
            cancellation.ThrowIfCancellationRequested();
            reach = outer switch
            {
                IfStatementSyntax choice when inner == choice.Statement => Of(choice.Condition, holds: true),
                ElseClauseSyntax { Parent: IfStatementSyntax choice } => Of(choice.Condition, holds: false),
                ConditionalExpressionSyntax choice when inner == choice.WhenTrue => Of(choice.Condition, holds: true),
                ConditionalExpressionSyntax choice when inner == choice.WhenFalse => Of(choice.Condition, holds: false),
                SwitchSectionSyntax section when section.Labels.All(label => label is CaseSwitchLabelSyntax one && IsDevelopmentName(one.Value)) => Reach.Development,
                BlockSyntax block => AfterReturn(block.Statements, inner),
                CompilationUnitSyntax unit => AfterReturn(unit.Members.OfType<GlobalStatementSyntax>().Select(member => member.Statement), (inner as GlobalStatementSyntax)?.Statement),
                MethodDeclarationSyntax method when method.AttributeLists.SelectMany(list => list.Attributes).Any(IsDebugOnly) => Reach.Development,
                _ => Reach.Everywhere,
            };
        }

        return reach == Reach.Everywhere && IsInDebug(node) ? Reach.Development : reach;
    }

    /// <summary>What comes after <c>if (!env.IsDevelopment()) return;</c> runs in development.</summary>
    static Reach AfterReturn(IEnumerable<StatementSyntax> statements, SyntaxNode? until)
    {
        foreach (StatementSyntax statement in statements)
        {
            if (statement == until)
                break;
            if (statement is IfStatementSyntax { Else: null } guard && Leaves(guard.Statement) && Of(guard.Condition, holds: false) is var reach and not Reach.Everywhere)
                return reach;
        }

        return Reach.Everywhere;
    }

    static bool Leaves(StatementSyntax statement) => (statement is BlockSyntax { Statements: [.., { } last] } ? last : statement)
        is ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax;

    /// <summary>What follows from a condition that holds, or does not.</summary>
    static Reach Of(ExpressionSyntax condition, bool holds)
    {
        Stack<(ExpressionSyntax Condition, bool Holds)> pending = new([(condition, holds)]);
        while (pending.Count > 0)
        {
            (ExpressionSyntax next, bool isTrue) = pending.Pop();
            next = Acceptance.Bare(next);
            switch (next)
            {
                case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not:
                    pending.Push((not.Operand, !isTrue));
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both when isTrue:
                    pending.Push((both.Left, true));
                    pending.Push((both.Right, true));
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either when !isTrue:
                    pending.Push((either.Left, false));
                    pending.Push((either.Right, false));
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } unequal when !isTrue:
                    if (Of(unequal.Left, unequal.Right) is var differs and not Reach.Everywhere)
                        return differs;
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } equal when isTrue:
                    if (Of(equal.Left, equal.Right) is var equals and not Reach.Everywhere)
                        return equals;
                    break;
                case IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax pattern } matched when isTrue:
                    if (Of(matched.Expression, pattern.Expression) is var matches and not Reach.Everywhere)
                        return matches;
                    break;
                default:
                    if (isTrue && OfName(next) is var told and not Reach.Everywhere)
                        return told;
                    break;
            }
        }

        return Reach.Everywhere;
    }

    static Reach Of(ExpressionSyntax left, ExpressionSyntax right)
    {
        if (IsDevelopmentName(left) || IsDevelopmentName(right))
            return Reach.Development;
        return IsLoopbackName(left) || IsLoopbackName(right) ? Reach.Loopback : Reach.Everywhere;
    }

    static Reach OfName(ExpressionSyntax condition)
    {
        string name = condition switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.Identifier.Text,
            InvocationExpressionSyntax { Expression: SimpleNameSyntax simple } => simple.Identifier.Text,
            MemberAccessExpressionSyntax access => access.Name.Identifier.Text,
            SimpleNameSyntax simple => simple.Identifier.Text,
            _ => "",
        };
        if (name is "IsLoopback" or "isLoopback" or "IsLocalhost" or "isLocalhost")
            return Reach.Loopback;
        if (Array.IndexOf(DevelopmentNames, name) >= 0)
            return Reach.Development;
        // env.IsEnvironment("Development"), string.Equals(name, "Development", ...), host.Equals("localhost")
        if (condition is not InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } || name is not ("IsEnvironment" or "Equals"))
            return Reach.Everywhere;
        if (arguments.Any(argument => IsDevelopmentName(argument.Expression)))
            return Reach.Development;
        return arguments.Any(argument => IsLoopbackName(argument.Expression)) ? Reach.Loopback : Reach.Everywhere;
    }

    static bool IsDevelopmentName(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => string.Equals(text, "Development", StringComparison.OrdinalIgnoreCase),
        MemberAccessExpressionSyntax { Name.Identifier.Text: "Development" } => true,
        _ => false,
    };

    static bool IsLoopbackName(ExpressionSyntax value) => value is LiteralExpressionSyntax { Token.Value: string text } && GoClaw.Rules.Text.Host.IsLoopback(text);

    static bool IsDebugOnly(AttributeSyntax attribute) =>
        (attribute.Name.ToString() is "Conditional" or "System.Diagnostics.Conditional") && attribute.ArgumentList?.Arguments is [{ Expression: LiteralExpressionSyntax { Token.Value: "DEBUG" } }];

    // Per file the places from which on DEBUG is needed, or is not.
    static readonly ConditionalWeakTable<SyntaxNode, List<(int Start, bool NeedsDebug)>> Changes = new();

    /// <summary>Whether the compiler sees a place only where DEBUG is defined.</summary>
    static bool IsInDebug(SyntaxNode node)
    {
        SyntaxNode root = node.SyntaxTree.GetRoot();
        return root.ContainsDirectives && Changes.GetValue(root, ReadChanges).FindLast(change => change.Start < node.SpanStart).NeedsDebug;
    }

    static List<(int Start, bool NeedsDebug)> ReadChanges(SyntaxNode root)
    {
        List<(int, bool)> changes = [];
        // Per open #if: whether the branch taken needs DEBUG, and whether an earlier branch was what is taken without it.
        Stack<(bool NeedsDebug, bool ElseNeedsDebug)> open = new();
        for (DirectiveTriviaSyntax? directive = root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            switch (directive)
            {
                case IfDirectiveTriviaSyntax start:
                    open.Push((NeedsDebug(start.Condition, holds: true), NeedsDebug(start.Condition, holds: false)));
                    break;
                case ElifDirectiveTriviaSyntax next when open.Count > 0:
                    bool before = open.Pop().ElseNeedsDebug;
                    open.Push((before || NeedsDebug(next.Condition, holds: true), before || NeedsDebug(next.Condition, holds: false)));
                    break;
                case ElseDirectiveTriviaSyntax when open.Count > 0:
                    bool without = open.Pop().ElseNeedsDebug;
                    open.Push((without, without));
                    break;
                case EndIfDirectiveTriviaSyntax when open.Count > 0:
                    open.Pop();
                    break;
                default:
                    continue;
            }

            changes.Add((directive.SpanStart, open.Any(branch => branch.NeedsDebug)));
        }

        return changes;
    }

    static bool NeedsDebug(ExpressionSyntax condition, bool holds)
    {
        Stack<(ExpressionSyntax Condition, bool Holds)> pending = new([(condition, holds)]);
        while (pending.Count > 0)
        {
            (ExpressionSyntax next, bool isTrue) = pending.Pop();
            switch (Acceptance.Bare(next))
            {
                case IdentifierNameSyntax { Identifier.Text: "DEBUG" } when isTrue:
                    return true;
                case PrefixUnaryExpressionSyntax not:
                    pending.Push((not.Operand, !isTrue));
                    break;
                case BinaryExpressionSyntax both when both.IsKind(isTrue ? SyntaxKind.LogicalAndExpression : SyntaxKind.LogicalOrExpression):
                    pending.Push((both.Left, isTrue));
                    pending.Push((both.Right, isTrue));
                    break;
            }
        }

        return false;
    }
}
