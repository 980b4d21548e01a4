using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoClaw.Analyzers.CSharp.Flows;

/// <summary>Tells how much of a secret a part of it shows: the first or last four characters are a mask, more are not.</summary>
static class Slice
{
    const int Most = 4;

    /// <summary><c>Substring</c>, <c>AsSpan</c>, <c>Slice</c> and their like.</summary>
    public static bool IsMask(IInvocationOperation call)
    {
        IOperation[] numbers = [.. call.Arguments.Where(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_Int32).OrderBy(argument => argument.Parameter!.Ordinal).Select(argument => argument.Value.Unwrapped())];
        if (numbers.Length == 0)
            return call.Arguments.Any(argument => argument.Value.Unwrapped() is IRangeOperation range && IsMask(range));
        if (call.TargetMethod.Name == "Remove")
            return Number(numbers[0]) is <= Most and not 0;
        if (numbers.Length == 1)
            return IsNearEnd(numbers[0]);
        return IsMask(numbers[1]);
    }

    /// <summary><c>token[..4]</c> and <c>token[^4..]</c>.</summary>
    public static bool IsMask(IRangeOperation range)
    {
        bool nearEnd = range.LeftOperand is { } left && FromEnd(left) is { } distance && Number(distance) is <= Most;
        if (nearEnd)
            return true;
        if (range.RightOperand is not { } right || FromEnd(right) is not null)
            return false;
        int start = range.LeftOperand is { } from ? Number(Index(from)) ?? 0 : 0;
        return Number(Index(right)) is not { } end || end - start <= Most;
    }

    /// <summary>A length that is computed is one that somebody thought about, unless only some characters are taken off.</summary>
    static bool IsMask(IOperation length) => Number(length) is { } count ? count <= Most : length is not IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract };

    static bool IsNearEnd(IOperation start) => start is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } difference && Number(difference.RightOperand) is <= Most;

    static IOperation? FromEnd(IOperation index) => Index(index) is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } hat ? hat.Operand : null;

    static IOperation Index(IOperation index)
    {
        index = index.Unwrapped();
        return index is IConversionOperation conversion ? conversion.Operand.Unwrapped() : index;
    }

    static int? Number(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: int value } ? value : null;
}
