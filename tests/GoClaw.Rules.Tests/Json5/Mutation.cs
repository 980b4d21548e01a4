using CsCheck;
using GoClaw.Rules.Tests.Parity;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Tests.Json5;

/// <summary>Observed configurations, spoilt: cut off, with pieces taken out, doubled, moved, or exchanged with those of others.</summary>
static class Mutation
{
    /// <summary>How often a law is tried: GOCLAW_FUZZ at night, the given number otherwise.</summary>
    public static int Count(int usual) => int.TryParse(Environment.GetEnvironmentVariable("GOCLAW_FUZZ"), out int count) ? Math.Max(count, usual) : usual;

    /// <summary>The texts of all observed cases, giants left out.</summary>
    public static readonly string[] Seeds =
    [
        .. new[] { "syntax.jsonl", "load.jsonl" }
            .SelectMany(file => ParityCase.Read(Path.Combine(AppContext.BaseDirectory, "Parity", file)).Values)
            .Select(c => Source.FromBytes("config.json", SourceKind.Config, c.Bytes).Text)
            .Where(text => text.Length < 2000),
    ];

    static readonly string[] Inserts =
        ["\"", "'", ",", ":", "{", "}", "[", "]", "/", "*", "//", "/*", "*/", "#", "\\", "\n", "\r", "\r\n", "\t", "\f", " ", "-", ".", "0", "e", "x", "u", "a", "\uFEFF", "\u00A0", "\uFFFD", "\0", "\uD800", "/*a*b/"];

    public static readonly Gen<string> Cases = Of(Documents.Any(Seeds));

    /// <summary>One to four changes of a generated text.</summary>
    public static Gen<string> Of(Gen<string> texts) =>
        Gen.Select(texts, Documents.Any(Seeds), Gen.Select(Gen.Int[0, 6], Gen.Double.Unit, Gen.Double.Unit, Documents.Any(Inserts)).Array[1, 4], (text, other, changes) =>
        {
            foreach ((int kind, double from, double to, string insert) in changes)
                text = Change(text, other, kind, from, to, insert);
            return text;
        });

    static string Change(string text, string other, int kind, double from, double to, string insert)
    {
        int start = (int)(from * (text.Length + 1));
        int length = Math.Min(text.Length - start, 1 + (int)(to * to * 20));
        return kind switch
        {
            0 => text[..start],
            1 => text.Remove(start, length),
            2 => text.Insert(start, text.Substring(start, length)),
            3 => text.Insert((int)(to * (text.Length + 1)), text.Substring(start, length)),
            4 => text[..start] + other[(int)(to * (other.Length + 1))..],
            _ => text.Insert(start, insert),
        };
    }
}
