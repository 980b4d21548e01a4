using System.Globalization;
using System.Text;

namespace GoClaw.Lint.Reports;

/// <summary>What a terminal draws as one thing: a letter with its marks, an emoji, a tab.</summary>
/// <param name="Text">As it is printed: nothing in it moves the cursor or turns the direction of the text.</param>
/// <param name="Width">Columns of the terminal it takes.</param>
/// <param name="Start">Where it begins in the text it was made from, in UTF-16 units.</param>
/// <param name="End">Where it ends there.</param>
readonly record struct Cell(string Text, int Width, int Start, int End);

/// <summary>Measures text as terminals do, and takes the teeth out of it.</summary>
static class Cells
{
    const int TabStop = 4;
    const char DottedCircle = '\u25CC';
    const int BlackFlag = 0x1F3F4;
    const int EmojiPresentation = 0xFE0F;
    const int FirstTag = 0xE0020;
    const int LastTag = 0xE007F;

    // East Asian Wide and Fullwidth of Unicode 15.1, first and last of each range; gaps without assigned characters are closed.
    static readonly int[] Wide =
    [
        0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3, 0x25FD, 0x25FE, 0x2614, 0x2615,
        0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE,
        0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B,
        0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF,
        0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x303E, 0x3041, 0x3247, 0x3250, 0x4DBF, 0x4E00, 0xA4C6, 0xA960, 0xA97C,
        0xAC00, 0xD7A3, 0xF900, 0xFAD9, 0xFE10, 0xFE19, 0xFE30, 0xFE6B, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x1B2FB, 0x1F004, 0x1F004,
        0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200, 0x1F320, 0x1F32D, 0x1F335, 0x1F337, 0x1F37C, 0x1F37E, 0x1F393,
        0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440, 0x1F440, 0x1F442, 0x1F4FC,
        0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E, 0x1F550, 0x1F567, 0x1F57A, 0x1F57A, 0x1F595, 0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F,
        0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5, 0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7E0, 0x1F7F0,
        0x1F90C, 0x1F93A, 0x1F93C, 0x1F945, 0x1F947, 0x1F9FF, 0x1FA70, 0x1FAF8, 0x20000, 0x3FFFD,
    ];

    // A picture is made of these almost entirely.
    static readonly string[] Ascii = [.. Enumerable.Range(0, 0x7F).Select(c => ((char)c).ToString())];

    public static List<Cell> Of(string text)
    {
        List<Cell> cells = new(text.Length);
        int column = 0;
        for (int start = 0, length; start < text.Length; start += length)
        {
            // A letter of ASCII before another stands alone; whatever follows it otherwise may be its mark.
            bool alone = IsPlain(text[start]) && (start + 1 == text.Length || text[start + 1] < 0x80);
            length = alone ? 1 : StringInfo.GetNextTextElementLength(text.AsSpan(start));
            Cell cell = alone ? new Cell(Ascii[text[start]], 1, start, start + 1)
                : text[start] == '\t' ? Tab(start, column)
                : Draw(text.AsSpan(start, length), start);
            cells.Add(cell);
            column += cell.Width;
        }

        return cells;
    }

    public static int Width(string text)
    {
        if (IsPlain(text))
            return text.Length;
        int width = 0;
        foreach (Cell cell in Of(text))
            width += cell.Width;
        return width;
    }

    /// <summary>A text as it may be printed: control characters are pictures of themselves.</summary>
    public static string Visible(string text) => IsPlain(text) ? text : string.Concat(Of(text).Select(cell => cell.Text));

    /// <summary>Every character takes one column and is drawn as it is.</summary>
    public static bool IsPlain(string text) => text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0;

    static bool IsPlain(char c) => c is >= ' ' and <= '~';

    static Cell Tab(int start, int column)
    {
        int width = TabStop - (column % TabStop);
        return new Cell(new string(' ', width), width, start, start + 1);
    }

    static Cell Draw(ReadOnlySpan<char> element, int start)
    {
        StringBuilder text = new();
        int width = 0;
        int shown = 0;
        bool isFlag = false;
        foreach (Rune rune in element.EnumerateRunes())
        {
            Rune drawn = Visible(rune, joins: text.Length > 0, isFlag);
            // A mark at the start of a line has no letter to stand on.
            if (text.Length == 0 && Width(drawn) == 0)
            {
                text.Append(DottedCircle);
                width++;
            }

            text.Append(drawn);
            if (drawn != rune)
                shown++;
            else if (rune.Value == EmojiPresentation)
                width = 2;
            else
                width += Width(drawn);
            isFlag |= rune.Value == BlackFlag;
        }

        // What belongs together is drawn as one; what is made visible in it takes a column of its own.
        return new Cell(text.ToString(), Math.Min(width, 2) + shown, start, start + element.Length);
    }

    static Rune Visible(Rune rune, bool joins, bool isFlag) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control when rune.Value < ' ' => new Rune(0x2400 + rune.Value),
        UnicodeCategory.Control when rune.Value == 0x7F => new Rune(0x2421),
        UnicodeCategory.Format when joins && rune.Value is 0x200C or 0x200D => rune,
        // The letters of a flag such as Scotland's; anywhere else they are text that people do not see and models read.
        UnicodeCategory.Format when isFlag && rune.Value is >= FirstTag and <= LastTag => rune,
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => Rune.ReplacementChar,
        _ => rune,
    };

    static int Width(Rune rune)
    {
        if (rune.Value < 0x300)
            return 1;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
            return 0;
        int at = Array.BinarySearch(Wide, rune.Value);
        // Between a first (even index) and a last one (odd index), or one of them.
        return at >= 0 || (~at & 1) == 1 ? 2 : 1;
    }
}
