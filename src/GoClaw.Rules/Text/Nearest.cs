using System.Text;

namespace GoClaw.Rules.Text;

/// <summary>Finds the word that a misspelt one most likely was.</summary>
public static class Nearest
{
    const int MaxLength = 64;

    /// <summary>The candidate that differs only in case, hyphens, underscores or blanks; null where none or several do.</summary>
    public static string? Spelling(string word, IEnumerable<string> candidates)
    {
        string bare = Bare(word);
        string[] same = [.. candidates.Where(candidate => candidate.Length > 0 && candidate.Length >= bare.Length && Bare(candidate) == bare).Take(2)];
        return same.Length == 1 ? same[0] : null;
    }

    /// <summary>
    /// The one candidate within a few typing errors (a quarter of its length, three at most; a transposition counts once); null where none is
    /// near or two are equally near.
    /// </summary>
    public static string? Word(string word, IEnumerable<string> candidates)
    {
        string? best = null;
        int bestDistance = int.MaxValue;
        bool tie = false;
        string bare = Bare(word);
        if (bare.Length is 0 or > MaxLength)
            return null;
        foreach (string candidate in candidates)
        {
            string other = Bare(candidate);
            int limit = Math.Min(3, Math.Max(1, other.Length / 4));
            if (other.Length == 0 || other.Length < 3 || Math.Abs(other.Length - bare.Length) > limit)
                continue;
            int distance = Distance(bare, other);
            if (distance > limit || distance > bestDistance)
                continue;
            tie = distance == bestDistance && best != candidate;
            best = candidate;
            bestDistance = distance;
        }

        return tie ? null : best;
    }

    /// <summary>Without case, hyphens, underscores and blanks; called for every word of the schema, so that most stay as they are.</summary>
    static string Bare(string word)
    {
        if (word.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9')))
            return word;
        StringBuilder bare = new(word.Length);
        foreach (char c in word)
        {
            if (c is not ('_' or '-' or ' '))
                bare.Append(char.ToLowerInvariant(c));
        }

        return bare.ToString();
    }

    /// <summary>Typing errors between two short words: insertions, deletions, replacements, transpositions of neighbours.</summary>
    static int Distance(string a, string b)
    {
        int[] beforeLast = new int[b.Length + 1];
        int[] last = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int[] row = new int[b.Length + 1];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(replace, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last) = (last, row);
        }

        return last[b.Length];
    }
}
