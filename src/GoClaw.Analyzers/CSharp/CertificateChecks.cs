using GoClaw.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GoClaw.Analyzers.CSharp;

/// <summary>
/// Finds where a program hands over a callback that is to check a server's certificate and cannot say no. What such a callback is its type
/// tells, not the name of the property.
/// </summary>
static class CertificateChecks
{
    static readonly string[] Words = ["Certificate", "Ssl", "Tls"];

    /// <summary>What a file has that passes one of its own callbacks on by name.</summary>
    static readonly string[] CallbackWords = ["ValidationCallback", "SslPolicyErrors", "SslStream", "DangerousAccept"];

    public static bool MayRead(string text) => Has(text, Words);

    public static IEnumerable<CodeFact> Read(CodeFile file)
    {
        bool passesByName = Has(file.Source.Text, CallbackWords);
        Dictionary<SyntaxNode, bool> listeners = [];
        foreach (SyntaxNode node in file.Root.DescendantNodes())
        {
            file.Cancellation.ThrowIfCancellationRequested();
            CertificateCheckOff? found = node switch
            {
                AssignmentExpressionSyntax assignment when IsGiving(assignment) && MayBeCallback(assignment.Right, passesByName || Has(assignment.Left.ToString(), Words)) => Read(file, assignment),
                ArgumentSyntax argument when MayBeCallback(argument.Expression, passesByName) => Read(file, argument, listeners),
                EqualsValueClauseSyntax initializer when MayBeCallback(initializer.Value, passesByName) => Read(file, initializer),
                _ => null,
            };
            if (found is not null)
                yield return found;
        }
    }

    static bool IsGiving(AssignmentExpressionSyntax assignment) =>
        assignment.Kind() is SyntaxKind.SimpleAssignmentExpression or SyntaxKind.AddAssignmentExpression or SyntaxKind.CoalesceAssignmentExpression;

    static CertificateCheckOff? Read(CodeFile file, AssignmentExpressionSyntax assignment)
    {
        if (file.Model.GetSymbolInfo(assignment.Left, file.Cancellation).Symbol is not { } member || !ChecksServer(member, TypeOf(member)))
            return null;
        SyntaxNode name = assignment.Left is MemberAccessExpressionSyntax access ? access.Name : assignment.Left;
        return Off(file, assignment.Right, name, member.Name, isOptional => isOptional ? Removal.Of(file, assignment) : null);
    }

    static CertificateCheckOff? Read(CodeFile file, ArgumentSyntax argument, Dictionary<SyntaxNode, bool> listeners)
    {
        if (file.Model.GetOperation(argument, file.Cancellation) is not IArgumentOperation { Parameter: { } parameter } || !ChecksServer(parameter, parameter.Type))
            return null;
        // A listener checks its clients that way, and may well do without their certificates.
        if (file.Source.Text.Contains("AuthenticateAsServer") && Listens(argument.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? file.Root, listeners))
            return null;
        return Off(file, argument.Expression, argument.Expression, parameter.Name, isOptional => isOptional ? Removal.Of(file, argument, parameter) : null);
    }

    static bool Listens(SyntaxNode type, Dictionary<SyntaxNode, bool> known)
    {
        if (!known.TryGetValue(type, out bool listens))
        {
            string text = type.ToString();
            known.Add(type, listens = text.Contains("AuthenticateAsServer") && !text.Contains("AuthenticateAsClient"));
        }

        return listens;
    }

    /// <summary>The default of a member that others may set; what cannot change is judged where it is used.</summary>
    static CertificateCheckOff? Read(CodeFile file, EqualsValueClauseSyntax initializer)
    {
        SyntaxNode? declaration = initializer.Parent;
        if (declaration is not (PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax or EventFieldDeclarationSyntax })
            || file.Model.GetDeclaredSymbol(declaration, file.Cancellation) is not { } member
            || !ChecksServer(member, TypeOf(member))
            || new Acceptance(file.Model, file.Cancellation).IsSettled(member))
            return null;
        SyntaxToken name = declaration is PropertyDeclarationSyntax property ? property.Identifier : ((VariableDeclaratorSyntax)declaration).Identifier;
        return Off(file, initializer.Value, declaration, member.Name, _ => null) is { } off
            ? off with { Location = new(file.Source, new(name.SpanStart, name.Span.Length)) }
            : null;
    }

    static CertificateCheckOff? Off(CodeFile file, ExpressionSyntax value, SyntaxNode at, string member, Func<bool, IReadOnlyList<GoClaw.Rules.Text.TextEdit>?> removal)
    {
        Acceptance acceptance = new(file.Model, file.Cancellation);
        List<ExpressionSyntax> values = [.. Branches(value)];
        ExpressionSyntax[] open = [.. values.Where(acceptance.TakesAll)];
        if (open.Length == 0)
            return null;
        // What remains besides is another check, which a removal would lose.
        bool isOptional = values.All(one => Array.IndexOf(open, one) >= 0 || one.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression);
        Reach[] reaches = [.. open.Select(one => Confinement.Of(one, file.Cancellation))];
        Reach reach = reaches.Contains(Reach.Everywhere) ? Reach.Everywhere : reaches[0];
        return new CertificateCheckOff(file.At(at), member, reach, removal(isOptional));
    }

    /// <summary>The values that an expression may have.</summary>
    static IEnumerable<ExpressionSyntax> Branches(ExpressionSyntax value)
    {
        Stack<ExpressionSyntax> pending = new([value]);
        while (pending.Count > 0)
        {
            ExpressionSyntax next = Acceptance.Bare(pending.Pop());
            switch (next)
            {
                case ConditionalExpressionSyntax conditional:
                    pending.Push(conditional.WhenFalse);
                    pending.Push(conditional.WhenTrue);
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce:
                    pending.Push(coalesce.Right);
                    pending.Push(coalesce.Left);
                    break;
                case SwitchExpressionSyntax choice:
                    foreach (SwitchExpressionArmSyntax arm in choice.Arms)
                        pending.Push(arm.Expression);
                    break;
                default:
                    yield return next;
                    break;
            }
        }
    }

    /// <summary>Tells most expressions apart without asking the compiler.</summary>
    /// <param name="byName">Whether a name may stand for a callback.</param>
    static bool MayBeCallback(ExpressionSyntax value, bool byName) => Branches(value).Any(one => one switch
    {
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.Parameters.Count >= 4,
        AnonymousMethodExpressionSyntax method => method.ParameterList is not { Parameters.Count: < 4 },
        IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax => byName,
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 1 } => byName,
        _ => false,
    });

    static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        IEventSymbol happening => happening.Type,
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };

    /// <summary>A callback that is handed a certificate, its chain and what is wrong with it, and says yes or no; not that of a server, which checks its clients.</summary>
    static bool ChecksServer(ISymbol member, ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol { DelegateInvokeMethod: { ReturnType.SpecialType: SpecialType.System_Boolean, Parameters: { Length: >= 4 } parameters } })
            return false;
        int last = parameters.Length - 1;
        return parameters[last].Type.Name == "SslPolicyErrors"
            && parameters[last - 1].Type.Name == "X509Chain"
            && parameters[last - 2].Type.Name is "X509Certificate" or "X509Certificate2"
            && member.ContainingType?.Name != "SslServerAuthenticationOptions"
            && !member.Name.Contains("ClientCertificate");
    }

    static bool Has(string text, string[] words) => Array.Exists(words, word => text.IndexOf(word, StringComparison.Ordinal) >= 0);
}
