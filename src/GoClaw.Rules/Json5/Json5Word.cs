using GoClaw.Rules.Text;

namespace GoClaw.Rules.Json5;

/// <summary>What a word without quotes can be: a literal, a number, an unquoted key.</summary>
static class Json5Word
{
    /// <summary><see cref="NodeKind.Invalid"/> for what is no value.</summary>
    public static NodeKind Classify(string text, TextSpan word) => word.Length switch
    {
        4 when Is(text, word, "true") => NodeKind.True,
        4 when Is(text, word, "null") => NodeKind.Null,
        5 when Is(text, word, "false") => NodeKind.False,
        _ => Json5Number.IsWellFormed(text, word.Start, word.End) ? NodeKind.Number : NodeKind.Invalid,
    };

    /// <summary>Whether it was most likely meant as a number.</summary>
    public static bool LooksLikeNumber(string text, TextSpan word) => text[word.Start] is (>= '0' and <= '9') or '+' or '-' or '.';

    /// <summary>ASCII letters, digits, '_' and '$', and no digit first.</summary>
    public static bool IsKey(string text, TextSpan word)
    {
        if (text[word.Start] is >= '0' and <= '9')
            return false;
        for (int i = word.Start; i < word.End; i++)
        {
            if (text[i] is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '$'))
                return false;
        }

        return true;
    }

    static bool Is(string text, TextSpan word, string literal) => string.CompareOrdinal(text, word.Start, literal, 0, literal.Length) == 0;
}
