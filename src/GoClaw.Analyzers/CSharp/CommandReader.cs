using GoClaw.Rules.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoClaw.Analyzers.CSharp;

/// <summary>
/// Reads options of the gateway's command line as the variables that they stand for: they are secrets in the list of processes. Only where it
/// is beyond doubt that <c>goclaw</c> is what is started.
/// </summary>
static class CommandReader
{
    static readonly (string Option, string Variable)[] Known = [("--token", "GOCLAW_GATEWAY_TOKEN"), ("--dsn", "GOCLAW_POSTGRES_DSN")];

    static readonly string[] Running = ["Start", "Run", "Exec", "Command", "Shell", "Bash", "Entrypoint"];

    public static bool MayRead(string text) =>
        text.IndexOf("goclaw", StringComparison.Ordinal) >= 0 && Array.Exists(Known, known => text.IndexOf(known.Option, StringComparison.Ordinal) >= 0);

    /// <summary>The options whose value ends in this node: an element of a list, or a whole command line.</summary>
    public static IReadOnlyList<(MappedText Name, ExpressionSyntax Place, MappedText Value)> Options(SyntaxNode node, CodeFile file)
    {
        switch (node)
        {
            case CollectionExpressionSyntax list:
                return InList([.. list.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression)], file);
            case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression or (int)SyntaxKind.CollectionInitializerExpression } list:
                return InList([.. list.Expressions], file);
            case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 2 } arguments }:
                return InList([.. arguments.Select(argument => argument.Expression)], file);
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } or InterpolatedStringExpressionSyntax when node.Parent is not (ExpressionElementSyntax or InitializerExpressionSyntax):
                return InLine((ExpressionSyntax)node, file);
            default:
                return [];
        }
    }

    static List<(MappedText, ExpressionSyntax, MappedText)> InList(ExpressionSyntax[] elements, CodeFile file)
    {
        List<(MappedText, ExpressionSyntax, MappedText)> found = [];
        bool? startsGateway = null;
        for (int i = 0; i < elements.Length; i++)
        {
            if (elements[i] is not LiteralExpressionSyntax { Token: { Value: string text } token })
                continue;
            foreach ((string option, string variable) in Known)
            {
                bool isJoined = text.StartsWith(option + "=", StringComparison.Ordinal);
                if ((!isJoined && (text != option || i + 1 == elements.Length)) || !(startsGateway ??= StartsGateway(elements[0], elements[i], file)))
                    continue;
                ExpressionSyntax place = isJoined ? elements[i] : elements[i + 1];
                if (CSharpReader.Text(file, place) is { } value)
                    found.Add((Stand(variable, token.SpanStart, option.Length), place, isJoined ? value.Part(TextSpan.FromBounds(option.Length + 1, value.Value.Length)) : value));
            }
        }

        return found;
    }

    static List<(MappedText, ExpressionSyntax, MappedText)> InLine(ExpressionSyntax line, CodeFile file)
    {
        List<(MappedText, ExpressionSyntax, MappedText)> found = [];
        string written = line.ToString();
        if (!Array.Exists(Known, known => written.IndexOf(known.Option, StringComparison.Ordinal) >= 0) || CSharpReader.Text(file, line) is not { } text)
            return found;
        string value = text.Value;
        foreach ((string option, string variable) in Known)
        {
            int at = value.IndexOf(option, StringComparison.Ordinal);
            int start = at + option.Length;
            if (at < 0 || (at > 0 && value[at - 1] != ' ') || start >= value.Length || value[start] is not (' ' or '='))
                continue;
            start++;
            int end = value.IndexOf(' ', start) is int blank and >= 0 ? blank : value.Length;
            TextSpan part = Unquote(value, TextSpan.FromBounds(start, end));
            bool isStarted = IsGateway(value.Split(' ')[0]) ? IsCommand(line) : IsArguments(line) && StartsGateway(null, line, file);
            if (!part.IsEmpty && isStarted)
                found.Add((Stand(variable, line.SpanStart, 0), line, text.Part(part)));
        }

        return found;
    }

    static TextSpan Unquote(string value, TextSpan part) =>
        part.Length > 1 && value[part.Start] is '"' or '\'' && value[part.End - 1] == value[part.Start] ? new TextSpan(part.Start + 1, part.Length - 2) : part;

    static MappedText Stand(string variable, int at, int length) => new(variable, [new MappedText.Segment(0, variable.Length, new TextSpan(at, length), IsOpaque: true)]);

    /// <summary>Given to something that runs it; a text that shows how to call the gateway is none.</summary>
    static bool IsCommand(ExpressionSyntax line) =>
        line.Parent is ArgumentSyntax { Parent.Parent: var call }
        && (call as InvocationExpressionSyntax)?.Expression.ToString() is { } method
        && Array.Exists(Running, word => method.IndexOf(word, method.LastIndexOf('.') + 1, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>The second argument of a start, or what is assigned to Arguments.</summary>
    static bool IsArguments(ExpressionSyntax line) => line.Parent switch
    {
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: [_, var second, ..] } } argument => argument == second,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "Arguments" } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Arguments" } } => true,
        _ => false,
    };

    /// <summary>The list begins with the gateway, or the statement names it; where the statement only gives arguments, the member around it does.</summary>
    static bool StartsGateway(ExpressionSyntax? first, ExpressionSyntax option, CodeFile file)
    {
        if (first is not null && first != option && CSharpReader.Text(file, first) is { } command && IsGateway(command.Value))
            return true;
        SyntaxNode? member = option.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        SyntaxNode? statement = option.FirstAncestorOrSelf<StatementSyntax>() ?? member;
        bool onlyArguments = statement is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Arguments" } } };
        return (onlyArguments ? member : statement) is { } around && Names(around);
    }

    static bool Names(SyntaxNode around) => around.DescendantTokens().Any(token => token.IsKind(SyntaxKind.StringLiteralToken) && token.ValueText.Length < 80 && IsGateway(token.ValueText));

    /// <summary><c>goclaw</c>, <c>/usr/local/bin/goclaw</c>, <c>goclaw.exe</c>.</summary>
    static bool IsGateway(string command)
    {
        string name = command.Trim('"', '\'');
        name = name.Substring(name.LastIndexOfAny(['/', '\\']) + 1);
        return name is "goclaw" or "goclaw.exe";
    }
}
