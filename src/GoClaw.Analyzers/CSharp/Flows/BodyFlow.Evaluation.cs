using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoClaw.Analyzers.CSharp.Flows;

// What operations do to secrets.
sealed partial class BodyFlow
{
    const int DeepestOperation = 400;

    int nesting;

    /// <summary>What an operation has as its value; also does what it does to variables.</summary>
    Taint? Evaluate(IOperation? operation)
    {
        if (operation is null || nesting > DeepestOperation || !type.Spend())
            return null;
        nesting++;
        Taint? taint = Visit(operation);
        nesting--;
        return taint is not null && operation.Type is { } result && !CanCarry(result) ? null : taint;
    }

    Taint? Visit(IOperation operation)
    {
        switch (operation)
        {
            case IExpressionStatementOperation statement:
                return Evaluate(statement.Operation);
            case IConversionOperation conversion:
                return Evaluate(conversion.Operand);
            case IParenthesizedOperation parenthesized:
                return Evaluate(parenthesized.Operand);
            case IAwaitOperation awaited:
                return Evaluate(awaited.Operation);
            case IArgumentOperation argument:
                return Evaluate(argument.Value);
            case IReturnOperation returned:
                return Evaluate(returned.ReturnedValue);
            case IFlowCaptureOperation capture:
                Taint? captured = Evaluate(capture.Value);
                Write(capture.Id, captured);
                return captured;
            case IFlowCaptureReferenceOperation reference:
                return Read(reference.Id);
            case ILocalReferenceOperation local:
                return Read(local.Local);
            case IParameterReferenceOperation parameter:
                return Read(parameter.Parameter);
            case IMemberReferenceOperation member:
                return Member(member);
            case IArrayElementReferenceOperation element:
                return Evaluate(element.ArrayReference);
            case IImplicitIndexerReferenceOperation { Argument: IRangeOperation range } indexer:
                return Slice.IsMask(range) ? null : Evaluate(indexer.Instance);
            case IImplicitIndexerReferenceOperation indexer:
                return Evaluate(indexer.Instance);
            case ISimpleAssignmentOperation assignment:
                Taint? assigned = Evaluate(assignment.Value);
                Assign(assignment.Target, assigned, assignment.Value);
                return assigned;
            case ICompoundAssignmentOperation compound:
                Taint? sum = Taint.Join(Evaluate(compound.Target), Evaluate(compound.Value));
                Assign(compound.Target, sum);
                return sum;
            case ICoalesceAssignmentOperation coalesced:
                Taint? either = Taint.Join(Evaluate(coalesced.Target), Evaluate(coalesced.Value));
                Assign(coalesced.Target, either);
                return either;
            case IDeconstructionAssignmentOperation deconstruction:
                Taint? whole = Evaluate(deconstruction.Value);
                Assign(deconstruction.Target, whole);
                return whole;
            case IDeclarationExpressionOperation declaration:
                return Evaluate(declaration.Expression);
            case IIsPatternOperation match:
                Match(match.Pattern, Evaluate(match.Value));
                return null;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } addition:
                return Sum(Operands(addition));
            case IInterpolatedStringOperation interpolated:
                return Sum(interpolated.Parts.OfType<IInterpolationOperation>().Select(part => part.Expression));
            case ITupleOperation tuple:
                return Taint.Of(tuple.Elements.Select((element, i) => new KeyValuePair<string, Taint?>(Item(i), Evaluate(element))).ToArray());
            case IAnonymousObjectCreationOperation anonymous:
                return Taint.Of(anonymous.Initializers.OfType<ISimpleAssignmentOperation>()
                    .Select(part => new KeyValuePair<string, Taint?>((part.Target as IPropertyReferenceOperation)?.Property.Name ?? "", Evaluate(part.Value))).ToArray());
            case IArrayCreationOperation array:
                return Evaluate(array.Initializer);
            case IArrayInitializerOperation elements:
                return Sum(elements.ElementValues);
            case IObjectCreationOperation creation:
                return Create(creation);
            case IInvocationOperation call:
                return Call(call);
            case IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } function } }:
                return GraphOf(function) is { } body ? Call(body, function, []) : null;
            case IDelegateCreationOperation delegated:
                return Evaluate(delegated.Target);
            case IFlowAnonymousFunctionOperation lambda:
                return Call(graphs.Peek().GetAnonymousFunctionControlFlowGraph(lambda), lambda.Symbol, []);
            default:
                // Operations that this version of the compiler's interface has no name for: collection expressions and their elements.
                Taint? parts = Sum(operation.ChildOperations);
                return operation.Syntax is CollectionExpressionSyntax or CollectionElementSyntax || operation.IsImplicit ? parts : null;
        }
    }

    Taint? Sum(IEnumerable<IOperation> operations)
    {
        Taint? sum = null;
        foreach (IOperation operation in operations)
            sum = Taint.Join(sum, Taint.Of(Shown(operation, Evaluate(operation))));
        return sum;
    }

    Taint? Member(IMemberReferenceOperation member)
    {
        Taint? instance = Evaluate(member.Instance);
        IPropertyReferenceOperation? property = member as IPropertyReferenceOperation;
        if (property is not null)
        {
            foreach (IArgumentOperation argument in property.Arguments)
                Evaluate(argument);
        }

        if (SecretSources.Of(member) is { } source)
            return Taint.Of(source);
        if (instance is not null && instance.Parts.TryGetValue(PartOf(member), out Taint? part))
            return part;
        if (property is { Property.IsIndexer: true } && SecretSources.IsConfiguration(property.Instance?.Type))
            return null;
        if (property is { Property.IsIndexer: true })
            return property.Arguments[0].Value.Unwrapped() is IRangeOperation range && Slice.IsMask(range) ? null : Taint.Of(EntryKey(property) is null ? instance?.Any : instance?.Own);
        if (member.Member is not (IFieldSymbol or IPropertySymbol))
            return null;
        if (VariableOf(member) is { } variable)
            return Read(variable) ?? Computed(member);
        if (instance?.Own is not null && property is not null && Carriers.Carries(property.Property))
            return Taint.Of(instance.Own);
        return Taint.Of(SecretSources.OfMember(member.Member, member.Syntax));
    }

    /// <summary>A property of one's own type that computes its value.</summary>
    Taint? Computed(IMemberReferenceOperation member) =>
        level == 0 && member is IPropertyReferenceOperation { Property.GetMethod: { } getter } && type.SummaryOf(getter) is { } summary ? summary.Result : null;

    Taint? Create(IObjectCreationOperation creation)
    {
        Taint?[] arguments = [.. creation.Arguments.Select(Evaluate)];
        if (isReporting && LogSinks.Of(creation) is { } log)
            Report(creation, creation.Arguments, log);
        if (creation.Type is not INamedTypeSymbol created)
            return null;
        if (Carriers.Carries(creation))
            return Shown(creation.Arguments, arguments);
        if (!created.IsRecord && created.Name is not ("KeyValuePair" or "Tuple" or "ValueTuple"))
            return null;
        List<KeyValuePair<string, Taint?>> parts = [];
        for (int i = 0; i < arguments.Length; i++)
        {
            if (creation.Arguments[i].Parameter is { } parameter)
                parts.Add(new KeyValuePair<string, Taint?>(Part(created, parameter), arguments[i]));
        }

        return Taint.Of(parts);

        static string Part(INamedTypeSymbol created, IParameterSymbol parameter) =>
            created.IsRecord ? parameter.Name : created.Name == "KeyValuePair" ? parameter.Ordinal == 0 ? "Key" : "Value" : Item(parameter.Ordinal);
    }

    Taint? Call(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        Taint? receiver = Evaluate(call.Instance);
        Taint?[] arguments = new Taint?[call.Arguments.Length];
        for (int i = 0; i < arguments.Length; i++)
            arguments[i] = Evaluate(call.Arguments[i].Value);
        if (isReporting && LogSinks.Of(call) is { } log)
            Report(call, call.Arguments, log);

        bool isMask = Carriers.IsMask(method.Name);
        Fill(call, arguments, isMask);
        if (SecretSources.Of(call) is { } source)
            return Taint.Of(source);
        if (isMask)
            return null;
        if (method.MethodKind == MethodKind.LocalFunction)
            return GraphOf(method) is { } graph ? Call(graph, method, InOrder(call, arguments)) : null;
        if (method.MethodKind == MethodKind.DelegateInvoke)
            return Taint.Of(receiver?.Own);
        if (EntryKey(call) is { } key && (receiver?.Parts.TryGetValue(key, out Taint? entry) ?? false))
            return entry;
        if (method is { Name: "Replace", ContainingType.SpecialType: SpecialType.System_String })
            return arguments[0] is null ? Taint.Join(receiver, arguments.Length > 1 ? arguments[1] : null) : null;
        if (Carriers.Carries(call))
            return Taint.Join(Taint.Of(call.Instance is null ? null : Shown(call.Instance, receiver)), Shown(call.Arguments, arguments));
        return Own(call, arguments);
    }

    /// <summary>A small function of one's own type.</summary>
    Taint? Own(IInvocationOperation call, Taint?[] arguments)
    {
        if (level > 0 || type.SummaryOf(call.TargetMethod.ReducedFrom ?? call.TargetMethod) is not { } summary)
            return null;
        Taint? result = summary.Result;
        for (int i = 0; i < arguments.Length; i++)
        {
            if (Shown(call.Arguments[i], arguments[i]) is not { } secret || call.Arguments[i].Parameter is not { } parameter)
                continue;
            if (parameter.Ordinal < summary.Returned.Count && summary.Returned[parameter.Ordinal])
                result = Taint.Join(result, Taint.Of(secret));
            if (isReporting && parameter.Ordinal < summary.Written.Count && summary.Written[parameter.Ordinal] is { } log)
                Report(call, [call.Arguments[i]], log);
        }

        return result;
    }

    /// <summary>What a call leaves in its receiver and its out arguments.</summary>
    void Fill(IInvocationOperation call, Taint?[] arguments, bool isMask)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.RefKind == RefKind.Out)
                Assign(argument.Value, isMask ? null : Taint.Of(SecretSources.OfOut(call)) ?? Found(call));
        }

        if (call.Instance is not { } receiver)
            return;
        if (call.TargetMethod is { Name: "Clear", Parameters.IsEmpty: true })
            Assign(Root(receiver), null);
        else if (Carriers.Fills(call.TargetMethod))
            Put(receiver, EntryKey(call), Shown(call.Arguments, arguments), [.. call.Arguments]);
    }

    /// <summary>What <c>dictionary.TryGetValue("key", out ...)</c> finds.</summary>
    Taint? Found(IInvocationOperation call)
    {
        if (call.TargetMethod.Name is not ("TryGetValue" or "TryPop" or "TryDequeue" or "TryPeek") || call.Instance is null || Evaluate(call.Instance) is not { } holder)
            return null;
        return EntryKey(call) is not { } key ? Taint.Of(holder.Any) : holder.Parts.TryGetValue(key, out Taint? entry) ? entry : Taint.Of(holder.Own);
    }

    /// <param name="from">What the value is made of.</param>
    void Put(IOperation container, string? key, Taint? value, params IOperation[] from)
    {
        container = Root(container);
        if (VariableOf(container) is not { } variable)
            return;
        if (isReporting && variable is CaptureId temporary && value is not null)
        {
            if (!filled.TryGetValue(temporary, out List<IOperation>? list))
                filled[temporary] = list = [];
            list.AddRange(from);
        }

        Taint? before = Read(variable);
        if (key is not null)
            Write(variable, Taint.With(before, key, value));
        else if (value is not null)
            Write(variable, Taint.Join(before, value));
    }

    void Assign(IOperation target, Taint? value, params IOperation[] from)
    {
        target = target.Unwrapped();
        switch (target)
        {
            case IDeclarationExpressionOperation declaration:
                Assign(declaration.Expression, value);
                break;
            case ITupleOperation tuple:
                for (int i = 0; i < tuple.Elements.Length; i++)
                    Assign(tuple.Elements[i], value is null ? null : value.Parts.TryGetValue(Item(i), out Taint? part) ? part : null);
                break;
            case IFlowCaptureReferenceOperation reference when definitions.TryGetValue(reference.Id, out List<IOperation>? list) && list.Count == 1 && list[0] is not IFlowCaptureReferenceOperation
                && list[0] is ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation or IArrayElementReferenceOperation:
                Assign(list[0], value);
                break;
            case IArrayElementReferenceOperation element:
                Put(element.ArrayReference, null, value, from);
                break;
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance } indexer:
                Put(instance, EntryKey(indexer), value, from);
                break;
            case IMemberReferenceOperation { Instance: { } instance } member when VariableOf(member) is null:
                Put(instance, member.Member.Name, value, from);
                break;
            default:
                if (VariableOf(target) is { } variable)
                    Write(variable, value);
                break;
        }
    }

    void Match(IPatternOperation pattern, Taint? value)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation { DeclaredSymbol: { } symbol }:
                Write(symbol, value);
                break;
            case IRecursivePatternOperation recursive:
                if (recursive.DeclaredSymbol is { } declared)
                    Write(declared, value);
                for (int i = 0; i < recursive.DeconstructionSubpatterns.Length; i++)
                    Match(recursive.DeconstructionSubpatterns[i], value is not null && value.Parts.TryGetValue(Item(i), out Taint? part) ? part : null);
                foreach (IPropertySubpatternOperation property in recursive.PropertySubpatterns)
                    Match(property.Pattern, property.Member is IMemberReferenceOperation member ? MatchedMember(member, value) : null);
                break;
            case IBinaryPatternOperation both:
                Match(both.LeftPattern, value);
                Match(both.RightPattern, value);
                break;
        }
    }

    static Taint? MatchedMember(IMemberReferenceOperation member, Taint? value)
    {
        if (value is not null && value.Parts.TryGetValue(PartOf(member), out Taint? part))
            return part;
        return Taint.Of(SecretSources.Of(member) ?? SecretSources.OfMember(member.Member, member.Syntax));
    }

    /// <summary>The object at the start of a chain of calls that return their receiver, and behind temporaries.</summary>
    IOperation Root(IOperation operation)
    {
        for (int i = 0; i < 100; i++)
        {
            operation = operation.Unwrapped();
            if (operation is IFlowCaptureReferenceOperation reference && definitions.TryGetValue(reference.Id, out List<IOperation>? list) && list.Count == 1
                && list[0].Unwrapped() is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IFlowCaptureReferenceOperation or IInvocationOperation)
                operation = list[0];
            else if (operation is IInvocationOperation { Instance: { } instance } call && Carriers.Fills(call.TargetMethod))
                operation = instance;
            else
                break;
        }

        return operation;
    }

    /// <summary>The key of a variable in the state: of members only those of this object, of all others nothing is known.</summary>
    static object? VariableOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFlowCaptureReferenceOperation capture => capture.Id,
        IDiscardOperation => null,
        IFieldReferenceOperation { Field.IsConst: false, Instance: null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } } field => field.Field,
        IPropertyReferenceOperation { Property.IsIndexer: false, Instance: null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } } property => property.Property,
        _ => null,
    };

    static string PartOf(IMemberReferenceOperation member) => member switch
    {
        IFieldReferenceOperation { Field: { ContainingType.IsTupleType: true } field } => field.CorrespondingTupleField?.Name ?? field.Name,
        IPropertyReferenceOperation { Property.IsIndexer: true } indexer => EntryKey(indexer) ?? "[]",
        _ => member.Member.Name,
    };

    static string? EntryKey(IPropertyReferenceOperation indexer) => indexer.Arguments.Length == 1 ? EntryKey(indexer.Arguments[0].Value) : null;

    static string? EntryKey(IInvocationOperation call) =>
        call.TargetMethod is { Name: "Add" or "TryAdd" or "TryGetValue" or "GetValueOrDefault", Parameters.Length: > 1 } && call.Arguments.Length > 1 ? EntryKey(call.Arguments[0].Value) : null;

    static string? EntryKey(IOperation key) => key.Unwrapped().ConstantValue is { HasValue: true, Value: string or int } constant ? "[" + Convert.ToString(constant.Value, CultureInfo.InvariantCulture) + "]" : null;

    static string Item(int index) => "Item" + (index + 1).ToString(CultureInfo.InvariantCulture);

    static Taint?[] InOrder(IInvocationOperation call, Taint?[] arguments)
    {
        Taint?[] ordered = new Taint?[call.TargetMethod.Parameters.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            if (call.Arguments[i].Parameter is { } parameter && parameter.Ordinal < ordered.Length)
                ordered[parameter.Ordinal] = arguments[i];
        }

        return ordered;
    }

    static Stack<IOperation> Operands(IBinaryOperation addition)
    {
        if (addition.Type?.SpecialType != SpecialType.System_String)
            return new Stack<IOperation>();
        Stack<IOperation> operands = new();
        IOperation at = addition;
        while (at.Unwrapped() is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum)
        {
            operands.Push(sum.RightOperand);
            at = sum.LeftOperand;
        }

        operands.Push(at);
        return operands;
    }

    static Taint? Shown(ImmutableArray<IArgumentOperation> operations, Taint?[] taints)
    {
        Taint? sum = null;
        for (int i = 0; i < taints.Length; i++)
            sum = Taint.Join(sum, Taint.Of(Shown(operations[i], taints[i])));
        return sum;
    }

    /// <summary>What shows of a value when it is written: of an object that does not tell what it holds, nothing.</summary>
    static Secret? Shown(IOperation operation, Taint? taint) =>
        taint is null ? null : taint.Own ?? (operation.Unwrapped().Type is not { } type || TellsParts(type) ? taint.Any : null);

    static bool TellsParts(ITypeSymbol type) => type.IsTupleType || type.IsAnonymousType || type.IsRecord || type is IArrayTypeSymbol || type.Name is "KeyValuePair" or "Tuple" or "ValueTuple"
        || type.AllInterfaces.Any(implemented => implemented.SpecialType == SpecialType.System_Collections_IEnumerable) || type.SpecialType == SpecialType.System_Collections_IEnumerable;

    static bool CanCarry(ITypeSymbol result) => result switch
    {
        { TypeKind: TypeKind.Enum } => false,
        { SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_UIntPtr and not SpecialType.System_String } => false,
        { SpecialType: SpecialType.System_DateTime } => false,
        { Name: "Guid" or "TimeSpan" or "DateTimeOffset" or "DateOnly" or "HttpClient", ContainingNamespace.Name: "System" } => false,
        _ => true,
    };
}
