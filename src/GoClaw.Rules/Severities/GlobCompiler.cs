using System.Globalization;

namespace GoClaw.Rules.Severities;

enum GlobOp
{
    Char,

    /// <summary><c>?</c>: one UTF-16 unit, a slash too, but no line feed.</summary>
    Any,
    Class,
    Minus,
    Digit,

    /// <summary><c>*</c>: any number of units but slashes.</summary>
    Star,

    /// <summary><c>**</c>: any number of units but line feeds.</summary>
    StarStar,
    Digits,

    /// <summary>First what follows, then, if there is one, the target.</summary>
    Split,
    Jump,
    NumberStart,
    NumberEnd,
    Accept,
}

/// <summary>A step of a compiled section; in the manner of a regular expression's, but without repetition of groups.</summary>
readonly record struct GlobStep(GlobOp Op, char Char = '\0', CharacterClass? Class = null, int Target = GlobStep.None, int Least = 0, int Most = 0)
{
    public const int None = -1;

    public bool Accepts(char c) => Op switch
    {
        GlobOp.Char => c == Char,
        GlobOp.Any or GlobOp.StarStar => c != '\n',
        GlobOp.Class => Class!.Contains(c),
        GlobOp.Star => c != '/',
        GlobOp.Minus => c == '-',
        GlobOp.Digit or GlobOp.Digits => c is >= '0' and <= '9',
        _ => false,
    };

    public bool Repeats => Op is GlobOp.Star or GlobOp.StarStar or GlobOp.Digits;
}

/// <summary>Translates the name of a section in one pass; braces are kept on a list, not on the call stack.</summary>
sealed class GlobCompiler
{
    /// <summary>How many steps a name without a slash begins with: any directory, and its slash.</summary>
    public const int AnyDirectory = 2;

    readonly string name;
    readonly List<GlobStep> steps = [];
    readonly List<Choice> open = [];
    int position;

    public GlobCompiler(string name) => this.name = name;

    /// <summary>Where the last brace closed: from here on every path takes every step.</summary>
    public int Tail { get; private set; }

    /// <summary>How many number ranges there are.</summary>
    public int Ranges { get; private set; }

    /// <param name="Split">The split at the head of the alternative that is being read.</param>
    /// <param name="Jump">The last jump to the closing brace; each holds the one before it until the place is known.</param>
    readonly record struct Choice(int Split, int Jump);

    /// <summary>The steps, or null when the name is malformed: such a section applies to nothing.</summary>
    public GlobStep[]? Compile()
    {
        if (name.IndexOf('/') < 0)
        {
            steps.Add(new GlobStep(GlobOp.StarStar));
            steps.Add(new GlobStep(GlobOp.Char, '/'));
        }
        else if (name[0] != '/')
        {
            steps.Add(new GlobStep(GlobOp.Char, '/'));
        }

        while (position < name.Length)
        {
            if (!ReadItem())
                return null;
        }

        if (open.Count > 0)
            return null;
        steps.Add(new GlobStep(GlobOp.Accept));
        return [.. steps];
    }

    bool ReadItem()
    {
        char c = name[position++];
        switch (c)
        {
            case '*':
                bool isDouble = position < name.Length && name[position] == '*';
                position += isDouble ? 1 : 0;
                steps.Add(new GlobStep(isDouble ? GlobOp.StarStar : GlobOp.Star));
                return true;
            case '?':
                steps.Add(new GlobStep(GlobOp.Any));
                return true;
            case '[':
                CharacterClass? members = CharacterClass.Read(name, ref position);
                steps.Add(new GlobStep(GlobOp.Class, Class: members));
                return members != null;
            case '{':
                return ReadRange() ?? Open();
            case ',':
                return open.Count > 0 && NextAlternative();
            case '}':
                return open.Count > 0 && Close();
            case '\\':
                if (position == name.Length)
                    return false;
                c = name[position++];
                break;
        }

        steps.Add(new GlobStep(GlobOp.Char, c));
        return true;
    }

    bool Open()
    {
        open.Add(new Choice(steps.Count, GlobStep.None));
        steps.Add(new GlobStep(GlobOp.Split));
        return true;
    }

    bool NextAlternative()
    {
        Choice choice = open[open.Count - 1];
        steps.Add(new GlobStep(GlobOp.Jump, Target: choice.Jump));
        steps[choice.Split] = new GlobStep(GlobOp.Split, Target: steps.Count);
        open[open.Count - 1] = new Choice(steps.Count, steps.Count - 1);
        steps.Add(new GlobStep(GlobOp.Split));
        return true;
    }

    bool Close()
    {
        int jump = open[open.Count - 1].Jump;
        open.RemoveAt(open.Count - 1);
        while (jump != GlobStep.None)
        {
            int before = steps[jump].Target;
            steps[jump] = new GlobStep(GlobOp.Jump, Target: steps.Count);
            jump = before;
        }

        Tail = steps.Count;
        return true;
    }

    /// <summary>Reads <c>1..3}</c>; null when something else follows, false when its numbers are too large.</summary>
    bool? ReadRange()
    {
        int at = position;
        string? first = ReadNumber(ref at);
        if (first == null || string.CompareOrdinal(name, at, "..", 0, 2) != 0)
            return null;
        at += 2;
        string? last = ReadNumber(ref at);
        if (last == null || at == name.Length || name[at] != '}')
            return null;
        position = at + 1;
        if (!TryParse(first, out int least) || !TryParse(last, out int most))
            return false;

        Ranges++;
        steps.Add(new GlobStep(GlobOp.NumberStart));
        steps.Add(new GlobStep(GlobOp.Split, Target: steps.Count + 2));
        steps.Add(new GlobStep(GlobOp.Minus));
        steps.Add(new GlobStep(GlobOp.Digit));
        steps.Add(new GlobStep(GlobOp.Digits));
        steps.Add(new GlobStep(GlobOp.NumberEnd, Least: Math.Min(least, most), Most: Math.Max(least, most)));
        Tail = steps.Count;
        return true;
    }

    string? ReadNumber(ref int at)
    {
        int start = at;
        if (at < name.Length && name[at] == '-')
            at++;
        int digits = at;
        while (at < name.Length && char.IsDigit(name[at]))
            at++;
        return at > digits ? name.Substring(start, at - start) : null;
    }

    static bool TryParse(string number, out int value) =>
        int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
}
