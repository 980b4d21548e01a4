using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoClaw.Analyzers.CSharp.Fixes;

/// <summary>The names that a file uses where only constants may stand. Nothing is bound, so another thing of the same name counts as well.</summary>
static class ConstantNames
{
    // Most files of a program stay the same from one keystroke to the next.
    static readonly ConditionalWeakTable<SyntaxTree, HashSet<string>> ByTree = new();

    public static bool Have(SyntaxTree tree, string name, CancellationToken cancellation)
    {
        if (!ByTree.TryGetValue(tree, out HashSet<string>? names))
        {
            names = new HashSet<string>(tree.GetRoot(cancellation).DescendantNodes().OfType<IdentifierNameSyntax>().Where(use => ConstantDemand.Of(use).Exists).Select(use => use.Identifier.ValueText));
            names = ByTree.GetValue(tree, _ => names);
        }

        return names.Contains(name);
    }
}
