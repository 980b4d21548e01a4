using CsCheck;

namespace GoClaw.Rules.Tests.Json5;

/// <summary>Generated documents: strict JSON, the gateway's dialect, and everything that comes from typing.</summary>
static class Documents
{
    const string Units = "\0\t\n\v\f\r !\"#$%&'()*+,-./0159:;<=>?@AEINX[\\]^_`abefnrtux{|}~\u007F\u0085\u00A0\u00E9\u1680\u2028\u2029\uFEFF\uFFFD\uD83D\uDE00\uD800\uDC00";

    static readonly string[] StrictEscapes = ["\\b", "\\f", "\\n", "\\r", "\\t", "\\\\", "\\/", "\\\"", "\\u0041", "\\u00e9", "\\u2028", "\\uD83D\\uDE00", "\\u0000"];
    static readonly string[] DialectEscapes = [.. StrictEscapes, "\\'", "\\\n", "\\\r\n", "\\\r", "\\ud83d", "\\uDE00"];
    static readonly string[] Plain = ["a", "B", "token", "7", " ", "-", "/", "//", "/*", "*/", "#", ",", ":", "{", "]", "\u007F", "\u00E9", "\u2028", "\U0001F600"];

    static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ":", ",", "\"", "'", "\\", "/", "*", "//", "/*", "*/", "/* a * b / c */", "#", " ", "\t", "\n", "\r", "\r\n", "\f", "\v", "\u00A0", "\uFEFF", "\u2028",
        "a", "key", "true", "false", "null", "NaN", "Infinity", "-Infinity", "+", "-", ".", "0", "1", "012", "0x1F", "0x", "1e5", "1e", "-.5", "-.05", "-..5", ".5", "5.", "_", "$", "é",
        "\"a\"", "'a'", "\"a", "\"\\u00", "\"\\x41\"", "\"\\\n\"", "\"\\\r\"", "\"a\":", "key:", "key :", "key/**/:", "\"gateway\":{", "},", "],", "1,", "\uFFFD", "\uD800", "\0",
    ];

    static readonly string[] StrictNumbers = ["0", "-0", "7", "-12", "18790", "1.5", "-0.25", "1e5", "2E-3", "9007199254740993", "123456789012345678901234567890", "1e-400"];
    static readonly string[] DialectNumbers = [.. StrictNumbers, "+5", ".5", "5.", "-.5", "0x1F", "-0xff", "Infinity", "-Infinity", "+Infinity", "NaN", ".", "-..5", "1e400"];
    static readonly string[] Spaces = ["", "", "", " ", "\n", "\r\n", "\t", "  "];
    static readonly string[] Blanks = [.. Spaces, "\f", "\r", "// c\n", "// it's \"c\"\r\n", "/* c */", "/**/", "/** c\n **/", "\n  // a * b / c\n"];

    /// <summary>Any string of UTF-16 units, as an editor or a damaged disk could hand it over.</summary>
    public static readonly Gen<string> Noise = Gen.OneOf(Gen.Char[Units], Gen.Char).Array[0, 60].Select(units => new string(units));

    /// <summary>Pieces of documents in no order.</summary>
    public static readonly Gen<string> Soup = Any(Pieces).Array[0, 30].Select(string.Concat);

    public static readonly Gen<string> StrictString = Text('"', StrictEscapes);

    public static readonly Gen<string> DialectString = Gen.OneOf(Text('"', DialectEscapes), Text('\'', DialectEscapes));

    public static readonly Gen<string> Strict = Document(
        Gen.OneOf(Any(StrictNumbers), Any("true", "false", "null"), StrictString), StrictString, Any(Spaces), Gen.Const(""));

    public static readonly Gen<string> Dialect = Document(
        Gen.OneOf(Any(DialectNumbers), Any("true", "false", "null"), DialectString),
        Gen.OneOf(DialectString, Any("key ", "$a_1 ", "null ", "NaN ", "Infinity ")),
        Any(Blanks),
        Any("", ","));

    /// <summary>Configurations as people lay them out: a member a line, indented, the one or other comment.</summary>
    public static readonly Gen<string> Tidy = Gen.Recursive<string>((depth, inner) => depth > 3 ? TidyLeaf : Gen.Frequency(
            (4, TidyLeaf),
            (1, inner.Array[1, 4].Select(items => $"[{string.Join(", ", items)}]")),
            (1, inner.Array[1, 3].Select(items => $"[\n{Indent(string.Join(",\n", items))}\n]")),
            (4, Gen.Select(TidyKey, inner).Array[1, 5].Select(members => TidyObject(members)))))
        .Select(value => value.StartsWith('{') ? value + "\n" : TidyObject([("\"gateway\"", value)]) + "\n");

    static Gen<string> TidyLeaf => Any(
        "true", "false", "null", "18790", "0", "512", "-1", "0.5", "\"block\"", "\"127.0.0.1\"", "\"\"", "\"x\"", "\"https://a.example/b?c=d\"", "\"two words, and: more\"",
        "\"it's\"", "'single'", "'say \"hi\"'", "\"{}\"", "\"// none\"", "{}", "[]");

    static Gen<string> TidyKey => Any("\"gateway\"", "\"allowed_origins\"", "\"x\"", "port", "'mode'", "// why it's so\n\"token\"", "/* a, b */ \"tools\"", "\"a b\"");

    static string TidyObject(IEnumerable<(string Key, string Value)> members) =>
        $"{{\n{Indent(string.Join(",\n", members.Select(member => $"{member.Key}: {member.Value}")))}\n}}";

    static string Indent(string text) => "  " + text.Replace("\n", "\n  ");

    public static Gen<string> Any(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    static Gen<string> Text(char quote, string[] escapes) =>
        Gen.OneOf(Any(Plain), Any(escapes)).Array[0, 6].Select(parts => $"{quote}{string.Concat(parts)}{quote}");

    static Gen<string> Document(Gen<string> leaf, Gen<string> key, Gen<string> blank, Gen<string> trailing)
    {
        Gen<string> value = Gen.Recursive<string>((depth, inner) => depth > 3 ? leaf : Gen.Frequency(
            (2, leaf),
            (1, Gen.Select(Gen.Select(blank, inner, blank).Array[0, 5], blank, trailing, (items, space, comma) =>
                $"[{space}{string.Join(",", items.Select(item => item.Item1 + item.Item2 + item.Item3))}{(items.Length > 0 ? comma : "")}{space}]")),
            (2, Gen.Select(Gen.Select(blank, key, blank, inner, blank).Array[0, 5], blank, trailing, (members, space, comma) =>
                $"{{{space}{string.Join(",", members.Select(m => m.Item1 + m.Item2 + m.Item3 + ":" + m.Item3 + m.Item4 + m.Item5))}{(members.Length > 0 ? comma : "")}{space}}}"))));
        return Gen.Select(blank, value, Any(Spaces), (before, root, after) => before + root + after);
    }
}
