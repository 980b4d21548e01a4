using GoClaw.Rules.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoClaw.Analyzers.CSharp;

/// <summary>The edits that take something out of a program and leave the rest, comments included, as tidy as it was; null where the rest would not compile.</summary>
static class Removal
{
    public static IReadOnlyList<TextEdit>? Of(CodeFile file, AssignmentExpressionSyntax assignment) => assignment.Parent switch
    {
        ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } statement => Line(file, statement),
        ExpressionStatementSyntax { Parent: IfStatementSyntax or ElseClauseSyntax or CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or UsingStatementSyntax or LockStatementSyntax } statement => [Replace(statement, "{ }")],
        InitializerExpressionSyntax initializer => Member(file, initializer, assignment),
        LambdaExpressionSyntax lambda when file.Model.GetTypeInfo(lambda, file.Cancellation).ConvertedType is INamedTypeSymbol { DelegateInvokeMethod.ReturnsVoid: true } => [Replace(assignment, "{ }")],
        _ => null,
    };

    /// <summary>Only where the call means the same without it: the parameter is optional, or there is an overload that goes without its last.</summary>
    public static IReadOnlyList<TextEdit>? Of(CodeFile file, ArgumentSyntax argument, IParameterSymbol parameter)
    {
        if (argument.Parent is not ArgumentListSyntax list || parameter.ContainingSymbol is not IMethodSymbol method)
            return null;
        int index = list.Arguments.IndexOf(argument);
        bool isLast = index == list.Arguments.Count - 1;
        bool canGo = parameter.IsOptional
            ? isLast || list.Arguments.Skip(index + 1).All(next => next.NameColon is not null)
            : isLast && index == method.Parameters.Length - 1 && method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Any(other => IsWithoutLast(other, method));
        return canGo && WithComma(file, list.Arguments, index) is { } span ? [new TextEdit(span, "")] : null;
    }

    static bool IsWithoutLast(IMethodSymbol other, IMethodSymbol method) =>
        other.IsStatic == method.IsStatic
        && other.Parameters.Length == method.Parameters.Length - 1
        && other.Parameters.Zip(method.Parameters, (a, b) => SymbolEqualityComparer.Default.Equals(a.Type, b.Type)).All(same => same);

    static IReadOnlyList<TextEdit>? Member(CodeFile file, InitializerExpressionSyntax initializer, AssignmentExpressionSyntax member)
    {
        int index = initializer.Expressions.IndexOf(member);
        if (initializer.Expressions.Count == 1 && initializer.Parent is ObjectCreationExpressionSyntax or ImplicitObjectCreationExpressionSyntax && !HasComment(initializer))
        {
            BaseObjectCreationExpressionSyntax creation = (BaseObjectCreationExpressionSyntax)initializer.Parent;
            SyntaxToken before = initializer.OpenBraceToken.GetPreviousToken();
            return [new TextEdit(TextSpan.FromBounds(before.Span.End, initializer.Span.End), creation.ArgumentList is null ? "()" : "")];
        }

        return WithComma(file, initializer.Expressions, index) is { } span ? [new TextEdit(span, "")] : null;
    }

    /// <summary>An element of a list with the comma that goes with it, and its line where it has one for itself.</summary>
    static TextSpan? WithComma<T>(CodeFile file, SeparatedSyntaxList<T> list, int index)
        where T : SyntaxNode
    {
        T element = list[index];
        if (index < list.SeparatorCount)
        {
            SyntaxToken comma = list.GetSeparator(index);
            if (HasComment(element.GetTrailingTrivia()) || HasComment(comma.LeadingTrivia))
                return TextSpan.FromBounds(element.SpanStart, comma.Span.End);
            TextSpan whole = TextSpan.FromBounds(element.SpanStart, comma.Span.End);
            return WholeLines(file.Source.Text, whole) ?? TextSpan.FromBounds(whole.Start, SkipBlanks(file.Source.Text, whole.End));
        }

        if (index == 0)
            return WholeLines(file.Source.Text, new TextSpan(element.SpanStart, element.Span.Length)) ?? new TextSpan(element.SpanStart, element.Span.Length);
        // The comma before goes along, unless there is something to keep between.
        SyntaxToken previous = list.GetSeparator(index - 1);
        return HasComment(previous.TrailingTrivia) || HasComment(element.GetLeadingTrivia())
            ? WholeLines(file.Source.Text, new TextSpan(element.SpanStart, element.Span.Length)) ?? (typeof(T) == typeof(ArgumentSyntax) ? null : new TextSpan(element.SpanStart, element.Span.Length))
            : TextSpan.FromBounds(previous.SpanStart, element.Span.End);
    }

    static IReadOnlyList<TextEdit> Line(CodeFile file, StatementSyntax statement)
    {
        TextSpan span = new(statement.SpanStart, statement.Span.Length);
        return [new TextEdit(WholeLines(file.Source.Text, span) ?? span, "")];
    }

    /// <summary>The lines that a span fills alone, with the end of the last; null where something stands beside it.</summary>
    static TextSpan? WholeLines(string text, TextSpan span)
    {
        int start = span.Start;
        while (start > 0 && text[start - 1] is ' ' or '\t')
            start--;
        int end = SkipBlanks(text, span.End);
        bool isAlone = (start == 0 || text[start - 1] is '\n' or '\r') && end < text.Length && text[end] is '\n' or '\r';
        if (!isAlone)
            return null;
        end += text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1;
        return TextSpan.FromBounds(start, end);
    }

    static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
            at++;
        return at;
    }

    static TextEdit Replace(SyntaxNode node, string text) => new(new TextSpan(node.SpanStart, node.Span.Length), text);

    static bool HasComment(SyntaxNode node) => node.DescendantTrivia().Any(IsKept);

    static bool HasComment(SyntaxTriviaList trivia) => trivia.Any(IsKept);

    static bool IsKept(SyntaxTrivia trivia) => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia);
}
