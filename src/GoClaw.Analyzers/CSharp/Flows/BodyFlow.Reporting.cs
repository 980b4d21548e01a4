using GoClaw.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoClaw.Analyzers.CSharp.Flows;

// Which expressions of a call have the secret.
sealed partial class BodyFlow
{
    void Report(IOperation call, IEnumerable<IArgumentOperation> arguments, LogKind log)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (LogSinks.Writes(argument))
                Find(argument.Value, call, log);
        }
    }

    /// <returns>Whether there is one.</returns>
    bool Find(IOperation operation, IOperation call, LogKind log)
    {
        operation = operation.Unwrapped();
        if (nesting > DeepestOperation || Evaluate(operation) is not { } taint || Shown(operation, taint) is not { } secret || !CanShow(operation.Type))
            return false;
        nesting++;
        bool isInside = false;
        foreach (IOperation part in Parts(operation))
            isInside |= Find(part, call, log);
        nesting--;
        if (!isInside && !hits.ContainsKey(operation.Syntax))
            hits.Add(operation.Syntax, new Hit(operation, secret, log, call));
        return true;
    }

    IEnumerable<IOperation> Parts(IOperation operation)
    {
        switch (operation)
        {
            case IInterpolatedStringOperation interpolated:
                return interpolated.Parts.OfType<IInterpolationOperation>().Select(part => part.Expression);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } addition:
                return Operands(addition);
            case IArrayCreationOperation { Initializer: { } elements }:
                return elements.ElementValues;
            case ITupleOperation tuple:
                return tuple.Elements;
            case IAnonymousObjectCreationOperation anonymous:
                return anonymous.Initializers.OfType<ISimpleAssignmentOperation>().Select(part => part.Value);
            case IObjectCreationOperation creation:
                return creation.Arguments;
            case IInvocationOperation { TargetMethod: { Name: "Format" or "Concat" or "Join" or "Create", IsStatic: true } } text:
                return text.Arguments;
            case IFlowCaptureReferenceOperation reference:
                IEnumerable<IOperation> added = filled.TryGetValue(reference.Id, out List<IOperation>? list) ? list : [];
                return definitions.TryGetValue(reference.Id, out List<IOperation>? values) && values.Count == 1 ? values.Concat(added) : added;
            case IFlowAnonymousFunctionOperation or IDelegateCreationOperation:
                return [];
            default:
                return operation.IsImplicit ? operation.ChildOperations : Enumerable.Empty<IOperation>();
        }
    }

    /// <summary>Of arrays of bytes, tasks and sections of a configuration only the type is written.</summary>
    static bool CanShow(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } => false,
        { Name: "Task" or "ValueTask" or "IConfigurationSection" or "ConfigurationSection" or "Lazy" or "SecureString" or "MemoryStream" } => false,
        _ => true,
    };
}
