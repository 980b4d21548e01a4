using System.Text;
using CsCheck;
using GoClaw.Rules;
using GoClaw.Rules.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace GoClaw.Analyzers.Tests;

/// <summary>What a mapped text promises, whichever way the string was written.</summary>
public sealed class MappedTextLaws
{
    // More than any value holds in a row, so that raw text need not be escaped.
    static readonly string Quotes = new('"', 40);
    static readonly string Dollars = new('$', 40);
    static readonly string Open = new('{', 40);
    static readonly string Close = new('}', 40);

    static readonly Gen<string> Values = Any("a", "B", "7", "\"", "\"\"", "\\", "{", "}}", "\n", "\r\n", " ", "  ", "\t", "\0", "\u00e9", "\U0001F600", "\u2028", "://", ":p@")
        .Array[0, 12].Select(string.Concat);

    /// <summary>A C# expression and the string it means.</summary>
    static readonly Gen<(string Code, string Value)> Literals = Gen.OneOf(
        Gen.Select(Values, Gen.Int, (value, seed) => ($"\"{Regular(value, seed, braces: false)}\"", value)),
        Gen.Select(Values, Gen.Int, (value, seed) => ($"$\"{Regular(value, seed, braces: true)}\"", value)),
        Values.Select(value => ($"@\"{Doubled(value)}\"", value)),
        Values.Select(value => ($"$@\"{Doubled(value).Replace("{", "{{").Replace("}", "}}")}\"", value)),
        Gen.Select(Values, Any("", "  ", "\t "), (value, indent) => ($"{Quotes}\n{Indented(value, indent)}\n{indent}{Quotes}", value)),
        Gen.Select(Values, Any("", "    "), (value, indent) => ($"{Dollars}{Quotes}\n{Indented(value, indent)}\n{indent}{Quotes}", value)),
        Gen.Select(Values, Values, (left, right) => ($"{Dollars}{Quotes}\n{Indented(left, " ")}{Open}\"x\"{Close}{Indented(right, " ")[1..]}\n {Quotes}", left + "x" + right)));

    static readonly Gen<(string Code, string Value)> Expressions = Literals.Array[1, 4]
        .Select(parts => (string.Join(" + ", parts.Select(part => part.Code)), string.Concat(parts.Select(part => part.Value))));

    [Fact]
    public void The_value_is_what_the_compiler_says() => Expressions.Sample(expression =>
    {
        MappedText? text = Read(expression.Code, out _);
        Assert.Equal(expression.Value, text?.Value ?? "");
    });

    [Fact]
    public void Every_character_maps_to_itself_or_to_the_escape_that_means_it() => Expressions.Sample(expression =>
    {
        MappedText? text = Read(expression.Code, out string code);
        for (int at = 0; at < expression.Value.Length; at++)
        {
            TextSpan span = text!.ToSource(new TextSpan(at, 1));
            string written = code.Substring(span.Start, span.Length);
            char meant = expression.Value[at];
            Assert.True(
                written == meant.ToString() || written == new string(meant, 2) || (written[0] == '\\' && SyntaxFactory.ParseToken($"\"{written}\"").ValueText.Contains(meant)),
                $"{at}: '{meant}' is shown as '{written}' in {code}");
        }
    });

    [Fact]
    public void A_span_covers_its_characters_and_no_other() => Gen.Select(Expressions, Gen.Int[0, 100], Gen.Int[1, 100]).Sample((expression, start, length) =>
    {
        start = Math.Min(start, expression.Value.Length);
        length = Math.Min(length, expression.Value.Length - start);
        MappedText? text = Read(expression.Code, out _);
        if (length == 0)
            return;
        TextSpan span = text!.ToSource(new TextSpan(start, length));
        Assert.Equal(text.ToSource(new TextSpan(start, 1)).Start, span.Start);
        Assert.Equal(text.ToSource(new TextSpan(start + length - 1, 1)).End, span.End);
        for (int at = 1; at < expression.Value.Length; at++)
        {
            TextSpan before = text.ToSource(new TextSpan(at - 1, 1));
            TextSpan here = text.ToSource(new TextSpan(at, 1));
            Assert.True(here == before || here.Start >= before.End);
        }
    });

    [Fact]
    public void An_edit_of_the_source_is_the_same_edit_of_the_value() => Gen.Select(Expressions, Gen.Int[0, 100], Gen.Int[1, 8]).Sample((expression, start, length) =>
    {
        start = Math.Min(start, expression.Value.Length);
        length = Math.Min(length, expression.Value.Length - start);
        MappedText? text = Read(expression.Code, out string code);
        // A line break that goes may take the indentation of a raw string with it.
        if (length == 0 || expression.Value.Substring(start, length).AsSpan().IndexOfAny("\r\n\u2028") >= 0 || text!.ToEditableSource(new TextSpan(start, length)) is not { } span)
            return;
        string edited = TextEdit.Apply(code, [new TextEdit(span, "Z")]);
        Assert.Equal(expression.Value.Remove(start, length).Insert(start, "Z"), ReadFile(edited)?.Value);
    });

    [Fact]
    public void What_is_only_named_is_shown_whole_and_never_edited()
    {
        MappedText text = ReadFile("class C { const string Ab = \"xy\"; string s = \"@\" + Ab + \"2\"; }")!;

        Assert.Equal("@xy2", text.Value);
        Assert.Equal(2, text.ToSource(new TextSpan(1, 1)).Length);
        Assert.Null(text.ToEditableSource(new TextSpan(1, 2)));
        Assert.True(text.IsNamed(new TextSpan(1, 2)));
        Assert.False(text.IsNamed(new TextSpan(0, 2)));
        Assert.False(text.IsNamed(new TextSpan(1, 3)));
        Assert.NotNull(text.ToEditableSource(new TextSpan(0, 1)));
    }

    static MappedText? Read(string expression, out string code) => ReadFile(code = $"class C\n{{\n    object o =\n{expression};\n}}\n");

    static MappedText? ReadFile(string code)
    {
        IReadOnlyList<TextEntry> entries = CSharpReaderTests.Entries(code);
        return entries.Count == 0 ? null : entries[0].Text;
    }

    static Gen<string> Any(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    static string Regular(string value, int seed, bool braces)
    {
        Random random = new(seed);
        StringBuilder code = new();
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            code.Append((c, random.Next(6)) switch
            {
                ( >= '\uD800' and <= '\uDBFF', 0) => $"\\U{char.ConvertToUtf32(c, value[++i]):X8}",
                ('{' or '}', _) when braces => new string(c, 2),
                (_, 1) => $"\\u{(int)c:x4}",
                // Four digits: fewer would swallow what follows.
                (_, 2) => $"\\x{(int)c:X4}",
                ('\0', _) => "\\0",
                ('\n', _) => "\\n",
                ('\r', _) => "\\r",
                ('\u2028', _) => "\\u2028",
                ('"' or '\\', _) => "\\" + c,
                _ => c.ToString(),
            });
        }

        return code.ToString();
    }

    static string Doubled(string value) => value.Replace("\"", "\"\"");

    static string Indented(string value, string indent) => indent + value.Replace("\n", "\n" + indent).Replace("\u2028", "\u2028" + indent);
}
