using System.Globalization;
using GoClaw.Rules.Code;
using GoClaw.Rules.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TextSpan = GoClaw.Rules.Text.TextSpan;

namespace GoClaw.Analyzers.CSharp;

/// <summary>Finds the addresses at which a program asks a gateway: strings, whatever they are put together from, and what a UriBuilder is given.</summary>
static class GatewayCalls
{
    static readonly string Port = GatewayAddress.GatewayPort.ToString(CultureInfo.InvariantCulture);

    public static bool MayRead(string text) =>
        (text.Contains("://") || text.Contains("healthz") || text.Contains("UriBuilder"))
        && (text.Contains(Port) || GatewayNames.IsOwn(text));

    public static IEnumerable<CodeFact> Read(CodeFile file)
    {
        GatewayUse use = new(file);
        HashSet<SyntaxNode> parts = [];
        foreach (SyntaxNode node in file.Root.DescendantNodes())
        {
            file.Cancellation.ThrowIfCancellationRequested();
            MappedText? text = node switch
            {
                ExpressionSyntax expression when StringExpression.IsText(expression) && !IsPart(expression) && !parts.Contains(expression) => Read(file, expression),
                BaseObjectCreationExpressionSyntax creation when IsUriBuilder(file, creation) => Build(file, creation, parts),
                _ => null,
            };
            if (text is not null && GatewayAddress.Of(text.Value) is { } address && Asks(address, text.Value) && use.IsGateways((ExpressionSyntax)node, address))
                yield return new GatewayCall(file.Source, text);
        }
    }

    /// <summary>Whether a rule could have something to say of it.</summary>
    static bool Asks(GatewayAddress address, string text) =>
        address.Healthz(text) is not null
        || (address.Host is not null && text.Substring(address.Scheme.Start, address.Scheme.Length).ToLowerInvariant() is "http" or "ws");

    static MappedText? Read(CodeFile file, ExpressionSyntax expression)
    {
        if (CSharpReader.Text(file, expression, follow: false) is not { } text)
            return null;
        bool hasHole = text.Value.IndexOf(MappedText.Hole) >= 0;
        bool isCandidate = text.Value.Contains("://") || text.Value.Contains("healthz") || (hasHole && text.Value[0] == MappedText.Hole);
        return isCandidate && hasHole ? CSharpReader.Text(file, expression, follow: true) : isCandidate ? text : null;
    }

    /// <summary>Whether it is put together with others into a longer text.</summary>
    static bool IsPart(ExpressionSyntax expression)
    {
        SyntaxNode? parent = expression.Parent;
        while (parent is ParenthesizedExpressionSyntax)
            parent = parent.Parent;
        return parent is InterpolationSyntax { AlignmentClause: null, FormatClause: null } or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression }
            || (parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax composer } && StringExpression.IsText(composer));
    }

    static bool IsUriBuilder(CodeFile file, BaseObjectCreationExpressionSyntax creation) => creation switch
    {
        ObjectCreationExpressionSyntax named => (named.Type as SimpleNameSyntax ?? (named.Type as QualifiedNameSyntax)?.Right)?.Identifier.Text == "UriBuilder",
        _ => creation is { ArgumentList.Arguments.Count: > 1 } or { Initializer: not null }
            && file.Source.Text.Contains("UriBuilder") && file.Model.GetTypeInfo(creation, file.Cancellation).Type?.Name == "UriBuilder",
    };

    /// <summary>What a UriBuilder is given, as the URL that it makes; null where a URL is all that it is given, which is read by itself.</summary>
    /// <param name="parts">Takes what has been read with it.</param>
    static MappedText? Build(CodeFile file, BaseObjectCreationExpressionSyntax creation, HashSet<SyntaxNode> parts)
    {
        ExpressionSyntax? scheme = null, host = null, port = null, path = null;
        if (creation.ArgumentList is { Arguments: { Count: > 1 } arguments })
        {
            scheme = arguments[0].Expression;
            host = arguments[1].Expression;
            port = arguments.Count > 2 ? arguments[2].Expression : null;
            path = arguments.Count > 3 ? arguments[3].Expression : null;
        }

        foreach (AssignmentExpressionSyntax member in creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>() ?? [])
        {
            switch (member.Left.ToString())
            {
                case "Scheme":
                    scheme = member.Right;
                    break;
                case "Host":
                    host = member.Right;
                    break;
                case "Port":
                    port = member.Right;
                    break;
                case "Path":
                    path = member.Right;
                    break;
            }
        }

        if (scheme is null || host is null)
            return null;
        MappedTextBuilder text = new();
        Part(scheme);
        Glue("://", host);
        Part(host);
        if (port is not null)
        {
            Glue(":", port);
            Part(port);
        }

        if (path is not null)
        {
            Glue("/", path);
            Part(path);
        }

        return text.ToText();

        void Glue(string glue, ExpressionSyntax before) => text.Opaque(glue, new TextSpan(before.SpanStart, 0));

        void Part(ExpressionSyntax part)
        {
            parts.Add(part);
            TextSpan span = new(part.SpanStart, part.Span.Length);
            if (part is LiteralExpressionSyntax literal && StringExpression.IsText(literal))
                Literal.Append(literal.Token, text);
            else if (file.Model.GetConstantValue(part, file.Cancellation) is { HasValue: true, Value: { } value })
                text.Opaque(Convert.ToString(value, CultureInfo.InvariantCulture), span);
            else if (part is MemberAccessExpressionSyntax { Name.Identifier.Text: "UriSchemeHttp" or "UriSchemeHttps" or "UriSchemeWs" or "UriSchemeWss" } known)
                text.Opaque(known.Name.Identifier.Text.Substring("UriScheme".Length).ToLowerInvariant(), span);
            else
                text.Hole(span);
        }
    }
}
