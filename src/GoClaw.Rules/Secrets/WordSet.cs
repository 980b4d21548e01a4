using GoClaw.Rules.Text;

namespace GoClaw.Rules.Secrets;

/// <summary>Words in lower case that are looked up where they stand in a text, in whatever case, without a copy.</summary>
sealed class WordSet
{
    readonly string[]?[] buckets = new string[256][];

    public WordSet(params string[] words)
    {
        foreach (string word in words)
        {
            ref string[]? bucket = ref Bucket(word, new TextSpan(0, word.Length));
            bucket = [.. bucket ?? [], word];
        }
    }

    public bool Contains(string text, TextSpan word)
    {
        if (word.IsEmpty || Bucket(text, word) is not { } bucket)
            return false;
        foreach (string known in bucket)
        {
            if (Ascii.IsAnyCase(text, word, known))
                return true;
        }

        return false;
    }

    ref string[]? Bucket(string text, TextSpan word) =>
        ref buckets[((word.Length * 961) + (Ascii.ToLower(text[word.Start]) * 31) + Ascii.ToLower(text[word.End - 1])) % buckets.Length];
}
