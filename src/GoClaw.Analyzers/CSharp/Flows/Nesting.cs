using Microsoft.CodeAnalysis;

namespace GoClaw.Analyzers.CSharp.Flows;

/// <summary>The compiler's operations are walked by recursion, the compiler's own walk included: what nests too deep is left alone.</summary>
static class Nesting
{
    const int Deepest = 400;

    public static bool IsShallow(SyntaxNode root)
    {
        Stack<(SyntaxNode Node, int Depth)> pending = new();
        pending.Push((root, 0));
        while (pending.Count > 0)
        {
            (SyntaxNode node, int depth) = pending.Pop();
            if (depth > Deepest)
                return false;
            foreach (SyntaxNode child in node.ChildNodes())
                pending.Push((child, depth + 1));
        }

        return true;
    }
}
