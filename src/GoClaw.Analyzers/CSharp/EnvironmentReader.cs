using GoClaw.Rules.Text;
using GoClaw.Rules.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoClaw.Analyzers.CSharp;

/// <summary>
/// Reads the variables that a program gives to itself, to a process that it starts, or to a container that it describes: calls that take name
/// and value, dictionaries and pairs, <c>"NAME=value"</c> in lists, options on the gateway's command line. What belongs to one environment
/// stays together.
/// </summary>
sealed class EnvironmentReader
{
    static readonly string[] Names = ["GOCLAW_", "BITRIX24_"];

    // A helper that reads a variable and falls back to its second argument looks like one that sets it.
    static readonly string[] Reading = ["Get", "Read", "Find", "Try", "Require", "Expect", "Has", "Is", "Remove", "Unset", "Clear", "Assert", "Check", "Or"];

    // Of tables that tell of variables.
    static readonly string[] Telling = ["Descri", "Doc", "Help", "Label", "Hint", "Summar", "Tooltip", "Comment", "Alias", "Rename", "Mapping", "Explan", "Forbid", "Deny", "Denied", "Disallow", "Reserved", "Insecure", "Known", "Expected", "Example", "Usage", "Missing", "Required", "Error"];

    readonly CodeFile file;
    readonly Dictionary<(SyntaxNode Node, string Receiver, int Turn), List<Assignment>> environments = [];
    readonly Dictionary<(SyntaxNode Node, string Receiver, string Name), int> turns = [];
    readonly List<List<Assignment>> inOrder = [];

    EnvironmentReader(CodeFile file) => this.file = file;

    public static bool MayRead(string text) => MayHoldNames(text) || CommandReader.MayRead(text);

    static bool MayHoldNames(string text) => Array.Exists(Names, word => text.IndexOf(word, StringComparison.Ordinal) >= 0);

    /// <summary>The variables of each environment, in order of place.</summary>
    public static IReadOnlyList<IReadOnlyList<Assignment>> Read(CodeFile file)
    {
        EnvironmentReader reader = new(file);
        bool mayHoldNames = MayHoldNames(file.Source.Text);
        bool mayHoldOptions = CommandReader.MayRead(file.Source.Text);
        foreach (SyntaxNode node in file.Root.DescendantNodes())
        {
            file.Cancellation.ThrowIfCancellationRequested();
            if (mayHoldNames)
                reader.Visit(node);
            if (mayHoldOptions)
                reader.VisitCommand(node);
        }

        return reader.inOrder;
    }

    void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment:
                VisitAssignment(assignment);
                break;
            case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: [var name, var value] }:
                Add(node, name, value);
                break;
            case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression } initializer:
                VisitNamed(initializer, initializer.Expressions.OfType<AssignmentExpressionSyntax>().Select(each => ((each.Left as IdentifierNameSyntax)?.Identifier.ValueText, each.Right)));
                break;
            case AnonymousObjectCreationExpressionSyntax anonymous:
                VisitNamed(anonymous, anonymous.Initializers.Select(each => (each.NameEquals?.Name.Identifier.ValueText, each.Expression)));
                break;
            case TupleExpressionSyntax { Arguments: [var name, var value] } when IsElement(node):
                Add(node, name.Expression, value.Expression);
                break;
            case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var name, var value] } when IsName(name.Expression) && IsPair(node):
                Add(node, name.Expression, value.Expression);
                break;
            case InvocationExpressionSyntax invocation:
                VisitInvocation(invocation);
                break;
            case LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } when IsElement(node):
                AddText((ExpressionSyntax)node);
                break;
        }
    }

    void VisitCommand(SyntaxNode node)
    {
        foreach ((MappedText name, ExpressionSyntax value, MappedText text) in CommandReader.Options(node, file))
            Add(node, name, value, text);
    }

    void VisitAssignment(AssignmentExpressionSyntax assignment)
    {
        SeparatedSyntaxList<ArgumentSyntax>? keys = assignment.Left switch
        {
            ElementAccessExpressionSyntax access => access.ArgumentList.Arguments,
            ImplicitElementAccessSyntax access => access.ArgumentList.Arguments,
            _ => null,
        };
        if (keys is [var key])
            Add(assignment, key.Expression, assignment.Right);
    }

    /// <summary><c>new V1EnvVar { Name = "GOCLAW_X", Value = "..." }</c>.</summary>
    void VisitNamed(SyntaxNode node, IEnumerable<(string? Member, ExpressionSyntax Value)> members)
    {
        ExpressionSyntax? name = null;
        ExpressionSyntax? value = null;
        foreach ((string? member, ExpressionSyntax expression) in members)
        {
            if (member is "Name" or "Key")
                name = expression;
            else if (member == "Value")
                value = expression;
        }

        if (name is not null && value is not null)
            Add(node, name, value);
    }

    void VisitInvocation(InvocationExpressionSyntax invocation)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = invocation.ArgumentList.Arguments;
        if (arguments.Count == 0 || MethodName(invocation) is not { } method)
            return;
        if (method == "GetEnvironmentVariable")
        {
            if (Name(arguments[0].Expression) is { } read)
                Put(invocation, new Assignment(file.Source, read, null, Span(arguments[0])));
            return;
        }

        bool isSetter = IsSetter(method);
        if (arguments.Count is 2 or 3 && (isSetter || (method is "Add" or "TryAdd" or "Set" && invocation.Expression is not SimpleNameSyntax) || IsPairFactory(invocation, method)))
        {
            int at = arguments.Count == 3 && !IsName(arguments[0].Expression) ? 1 : 0;
            if (IsName(arguments[at].Expression) && !(isSetter && ReturnsValue(invocation)))
                Add(invocation, arguments[at].Expression, arguments[at + 1].Expression, isProcess: method == "SetEnvironmentVariable");
        }

        if (isSetter || method == "Add")
        {
            foreach (ArgumentSyntax argument in arguments)
                AddText(argument.Expression);
        }
    }

    /// <summary>WithEnvironment, AddEnvironmentVariable, SetEnv, Env; not those that read.</summary>
    static bool IsSetter(string method)
    {
        int at = method.IndexOf("Env", StringComparison.Ordinal);
        return at >= 0 && (at + 3 == method.Length || method[at + 3] is 'i' or 's' || char.IsUpper(method[at + 3]) || method[at + 3] == '_')
            && !Array.Exists(Reading, word => method.StartsWith(word, StringComparison.Ordinal)) && method.IndexOf("Or", at, StringComparison.Ordinal) < 0;
    }

    static bool IsPairFactory(InvocationExpressionSyntax invocation, string method) =>
        method == "Create" && invocation.Expression is MemberAccessExpressionSyntax { Expression: var type } && type.ToString().EndsWith("KeyValuePair", StringComparison.Ordinal);

    /// <summary>A setter gives nothing back, or what it was called on.</summary>
    bool ReturnsValue(InvocationExpressionSyntax invocation) =>
        file.Model.GetSymbolInfo(invocation, file.Cancellation).Symbol is IMethodSymbol { ReturnType.SpecialType: not (SpecialType.None or SpecialType.System_Void) };

    bool IsPair(SyntaxNode creation)
    {
        string? type = creation is ObjectCreationExpressionSyntax { Type: var written } ? written.ToString() : file.Model.GetTypeInfo(creation, file.Cancellation).Type?.Name;
        return type is not null && (type.IndexOf("KeyValuePair", StringComparison.Ordinal) >= 0 || type.IndexOf("Env", StringComparison.Ordinal) >= 0);
    }

    public static string? MethodName(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>An element of a list.</summary>
    static bool IsElement(SyntaxNode node) =>
        node.Parent is ExpressionElementSyntax or InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression or (int)SyntaxKind.CollectionInitializerExpression };

    /// <summary><c>"GOCLAW_X=value"</c>, also as <c>--env=GOCLAW_X=value</c>.</summary>
    void AddText(ExpressionSyntax expression)
    {
        if (StartOf(expression) is not { } start || start.IndexOf("GOCLAW_", StringComparison.Ordinal) < 0)
            return;
        if (CSharpReader.Text(file, expression) is not { } text)
            return;
        string value = text.Value;
        int name = value.StartsWith("--env=", StringComparison.Ordinal) ? "--env=".Length : value.StartsWith("-e", StringComparison.Ordinal) ? "-e".Length : 0;
        int equals = value.IndexOf('=', name);
        if (equals <= name || !IsVariable(value.Substring(name, equals - name)))
            return;
        Add(expression, text.Part(TextSpan.FromBounds(name, equals)), expression, text.Part(TextSpan.FromBounds(equals + 1, value.Length)));
    }

    /// <summary>The first literal part, as far as syntax tells.</summary>
    static string? StartOf(ExpressionSyntax expression)
    {
        while (expression is BinaryExpressionSyntax { Left: var left })
            expression = left;
        return expression switch
        {
            LiteralExpressionSyntax literal => literal.Token.Text,
            InterpolatedStringExpressionSyntax { Contents: [InterpolatedStringTextSyntax text, ..] } => text.TextToken.Text,
            _ => null,
        };
    }

    static bool IsVariable(string name) => Assignment.IsName(name) && name.All(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_');

    /// <summary>Most expressions are no name by their form; a constant may be one.</summary>
    bool IsName(ExpressionSyntax expression) => Name(expression) is not null;

    MappedText? Name(ExpressionSyntax expression)
    {
        bool mayBe = expression switch
        {
            LiteralExpressionSyntax literal => literal.Token.Value is string text && IsVariable(text),
            IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: not InvocationExpressionSyntax } => true,
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } or InterpolatedStringExpressionSyntax => true,
            _ => false,
        };
        return mayBe && CSharpReader.Text(file, expression) is { } name && IsVariable(name.Value) ? name : null;
    }

    void Add(SyntaxNode node, ExpressionSyntax name, ExpressionSyntax value, bool isProcess = false)
    {
        if (Name(name) is not { } variable)
            return;
        foreach (ExpressionSyntax each in Alternatives(value))
        {
            MappedText text = CSharpReader.Text(file, each) ?? MappedText.Unknown(Span(each));
            // An empty text removes the variable from the process.
            if (!(isProcess && text.Value.Length == 0))
                Add(node, variable, each, text);
        }
    }

    void Add(SyntaxNode node, MappedText name, ExpressionSyntax place, MappedText value)
    {
        if (!Assignment.Describes(name.Value, value.Value) && !IsTold(node))
            Put(node, new Assignment(file.Source, name, value, Span(place)));
    }

    /// <summary>Every expression that may become the value; <c>null</c> removes the variable.</summary>
    static IEnumerable<ExpressionSyntax> Alternatives(ExpressionSyntax value)
    {
        Stack<ExpressionSyntax> work = new([value]);
        while (work.Count > 0)
        {
            switch (work.Pop())
            {
                case ConditionalExpressionSyntax choice:
                    work.Push(choice.WhenFalse);
                    work.Push(choice.WhenTrue);
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } choice:
                    work.Push(choice.Right);
                    work.Push(choice.Left);
                    break;
                case SwitchExpressionSyntax choice:
                    foreach (SwitchExpressionArmSyntax arm in choice.Arms.Reverse())
                        work.Push(arm.Expression);
                    break;
                case ParenthesizedExpressionSyntax { Expression: var inner }:
                    work.Push(inner);
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression, Operand: var inner }:
                    work.Push(inner);
                    break;
                case CastExpressionSyntax { Expression: var inner }:
                    work.Push(inner);
                    break;
                case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression or (int)SyntaxKind.DefaultLiteralExpression } or ThrowExpressionSyntax:
                    break;
                case var expression:
                    yield return expression;
                    break;
            }
        }
    }

    /// <summary>A table whose name says that it tells of variables.</summary>
    static bool IsTold(SyntaxNode node)
    {
        for (SyntaxNode? at = node; at is not null and not (StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax); at = at.Parent)
        {
            string? name = at switch
            {
                VariableDeclaratorSyntax declarator => declarator.Identifier.ValueText,
                AssignmentExpressionSyntax { Left: IdentifierNameSyntax member } => member.Identifier.ValueText,
                AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax member } => member.Name.Identifier.ValueText,
                _ => null,
            };
            if (IsTelling(name))
                return true;
        }

        return node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is PropertyDeclarationSyntax property && IsTelling(property.Identifier.ValueText);
    }

    static bool IsTelling(string? name) => name is not null && Array.Exists(Telling, word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>
    /// With what belongs to the same environment: the list it stands in, the calls on one object in a member, what one statement chains. A
    /// variable that is given several values, one after the other or one of them, is judged with each.
    /// </summary>
    void Put(SyntaxNode node, Assignment assignment)
    {
        SyntaxNode? around = null;
        string receiver = "";
        ExpressionSyntax? target = node switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var called } } => called,
            AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { Expression: var indexed } } => indexed,
            _ => null,
        };
        if (target is InvocationExpressionSyntax)
        {
            around = node.FirstAncestorOrSelf<StatementSyntax>();
        }
        else if (target is not null && !IsPairCall(node))
        {
            receiver = target.ToString();
        }
        else
        {
            around = node.Ancestors().FirstOrDefault(outer =>
                outer is CollectionExpressionSyntax
                || (outer is InitializerExpressionSyntax && !outer.IsKind(SyntaxKind.ComplexElementInitializerExpression) && !(outer == node || outer.Parent == node.Parent && IsElement(outer.Parent!))));
        }

        around ??= node.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? file.Root;
        string name = assignment.Name.Value;
        turns.TryGetValue((around, receiver, name), out int turn);
        turns[(around, receiver, name)] = turn + 1;
        if (!environments.TryGetValue((around, receiver, turn), out List<Assignment>? environment))
        {
            environments.Add((around, receiver, turn), environment = []);
            inOrder.Add(environment);
        }

        environment.Add(assignment);
    }

    static bool IsPairCall(SyntaxNode node) => node is InvocationExpressionSyntax invocation && IsElement(invocation);

    static TextSpan Span(SyntaxNode node) => new(node.SpanStart, node.Span.Length);
}
