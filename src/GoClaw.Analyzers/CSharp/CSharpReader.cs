using GoClaw.Analyzers.CSharp.Settings;
using GoClaw.Rules;
using GoClaw.Rules.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoClaw.Analyzers.CSharp;

/// <summary>
/// Reads the strings of a C# file as the texts they are at run time. Only the outermost expression becomes a text, so that one string is
/// judged once.
/// </summary>
sealed class CSharpReader
{
    // No key is drawn shorter.
    const int ShortestEnd = 16;

    readonly SemanticModel model;
    readonly Source source;
    readonly CancellationToken cancellation;
    readonly Stack<SyntaxNode> pending = new();
    readonly List<TextEntry> texts = [];

    CSharpReader(SemanticModel model, Source source, CancellationToken cancellation)
    {
        this.model = model;
        this.source = source;
        this.cancellation = cancellation;
    }

    /// <summary>All texts of a file, in no particular order.</summary>
    public static List<TextEntry> Read(SemanticModel model, Source source, CancellationToken cancellation)
    {
        CSharpReader reader = new(model, source, cancellation);
        reader.Walk(model.SyntaxTree.GetRoot(cancellation));
        return reader.texts;
    }

    /// <summary>The text of one expression; null where nothing of it is known.</summary>
    /// <param name="follow">Whether constants are looked up, or holes.</param>
    public static MappedText? Text(CodeFile file, ExpressionSyntax expression, bool follow = true)
    {
        MappedTextBuilder text = new StringExpression(file.Model, follow, file.Cancellation).Read(expression);
        // An empty literal is known to be empty.
        return text.IsKnown || text.Length == 0 ? text.ToText() : null;
    }

    void Walk(SyntaxNode root)
    {
        pending.Push(root);
        while (pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            SyntaxNode node = pending.Pop();
            if (StringExpression.IsText(node))
                Read((ExpressionSyntax)node);
            else
                PushChildren(node);
        }
    }

    void PushChildren(SyntaxNode node)
    {
        foreach (SyntaxNode child in node.ChildNodes())
            pending.Push(child);
    }

    void Read(ExpressionSyntax outermost)
    {
        // Most texts are literals that nobody would ask about.
        if (outermost is LiteralExpressionSyntax { Token.Value: string plain } && plain.IndexOf('{') < 0 && !TextEntry.MayHoldSecret(plain)
            && !SettingsReader.SaysGoClaw(DeclaredName.Of(outermost) ?? ""))
            return;
        StringExpression expression = new(model, follow: false, cancellation);
        MappedTextBuilder text = expression.Read(outermost);
        foreach (SyntaxNode hole in expression.Holes)
        {
            if (hole == outermost)
                PushChildren(hole);
            else
                pending.Push(hole);
        }

        // Looking names up binds the method around them, and that is what costs. A connection string has one of the words, or the @ before its
        // host, in what is written out; a key has its drawn characters behind the name of its prefix.
        if (expression.HasNames && (TextEntry.MayHoldSecret(text.Value) || text.Value.IndexOf('@') >= 0 || MayEndKey(text.Value)))
            text = new StringExpression(model, follow: true, cancellation).Read(outermost);
        if (text.IsKnown)
            texts.Add(new TextEntry(source, text.ToText(), DeclaredName.Of(outermost)));
    }

    static bool MayEndKey(string text)
    {
        int start = text.IndexOf(MappedText.Hole) + 1;
        int end = start;
        bool hasDigit = false;
        for (; end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_'); end++)
            hasDigit |= char.IsDigit(text[end]);
        return hasDigit && end - start >= ShortestEnd;
    }
}
