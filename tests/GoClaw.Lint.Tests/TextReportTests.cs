using GoClaw.Lint.Reports;
using GoClaw.Rules;
using GoClaw.Rules.Text;

namespace GoClaw.Lint.Tests;

public sealed class TextReportTests
{
    const string Usual = """
        {
          "gateway": {
            "host": "0.0.0.0",
            "log": «"none"»,
            "port": 18790
          }
        }
        """;

    [Fact]
    public void A_finding_is_a_picture_that_stands_alone() => Snapshot.Verify(Print(Usual));

    [Fact]
    public void On_a_narrow_terminal() => Snapshot.Verify(Print(Usual, width: 40));

    [Fact]
    public void On_a_wide_terminal_sentences_stay_readable() => Snapshot.Verify(Print(Usual, width: 200));

    [Fact]
    public void In_colour() => Snapshot.Verify(Print(Sample.Outcome(Sample.Of(Usual, Severity.Error), Sample.Of(Usual), Sample.Of(Usual, Severity.Info)), 100, ink: new Ink(true)).Replace("\e", "␛", StringComparison.Ordinal));

    [Fact]
    public void Wide_letters_marks_and_tabs_move_the_underline() => Snapshot.Verify(
        Print("{\t\"名前\":\t\"日本語\", «\"ロ\u030Cグ\"»: 1 }") +
        Print("{ \"e\u0301te\u0301\": «\"👩‍👩‍👧 🇩🇪 한글 ｆ\"» }"));

    [Fact]
    public void A_long_line_is_cut_around_the_place() => Snapshot.Verify(
        Print("{ " + Words(0, 40) + " «\"log\": \"none\"», " + Words(40, 80) + " }", width: 60) +
        Print("{ «\"log\": \"none\"», " + Words(0, 80) + " }", width: 60) +
        Print("{ " + Words(0, 80) + ", «\"log\": \"none\"» }", width: 60) +
        Print("{ \"long\": «\"" + Words(0, 80).Replace("\"", "", StringComparison.Ordinal) + "\"» }", width: 60));

    [Fact]
    public void A_span_of_several_lines_shows_its_first_and_its_last() => Snapshot.Verify(
        Print("{\n  \"log\": «{\n    \"file\": null\n  }»\n}") +
        Print("{\n  \"log\": «{\n    \"a\": 1,\n    \"b\": 2,\n    \"c\": 3,\n    \"d\": 4,\n    \"e\": 5,\n    \"f\": 6,\n    \"g\": 7\n  }»\n}") +
        Print("{ \"log\": \"no«\n»\" }"));

    [Fact]
    public void A_span_without_length_is_one_caret() => Snapshot.Verify(
        Print("{ \"log\": 1«»") +
        Print("«»") +
        Print("{ \"a\": 1,\n«»\n}") +
        Print("{ \"log\"«»: 1 }"));

    [Fact]
    public void Related_places_follow()
    {
        Result other = Sample.Of("{\n  «\"log\"»: 1\n}", path: "deploy/config.json");

        Snapshot.Verify(Print(Sample.Outcome(Sample.Of(Usual, related: new RelatedLocation(other.Finding.Location, "It is first written here."))), 100));
    }

    [Fact]
    public void Related_places_of_the_same_file_are_drawn_with_it()
    {
        const string Text = "{\n  \"log\": 1,\n  \"a\": 1,\n  \"log\": 2, \"日本\": 3,\n  \"b\": {\n    \"c\": 4\n  },\n\n\n  \"d\": 5\n}";

        Snapshot.Verify(
            Print(Sample.Outcome(Sample.At(Text, "\"log\": 2", ("\"log\": 1", "It is first written here."))), 100) +
            Print(Sample.Outcome(Sample.At(Text, "\"log\": 2", ("\"日本\"", "It ends here."), ("{\n    \"c\"", "A related span of many lines needs its beginning alone."), ("5", "Far below."), ("1", "One too many is named."))), 100) +
            Print(Sample.Outcome(Sample.At(Text, "\"d\": 5", ("3", "What does not fit beside the line stands below it, in as many lines as it needs."))), 40) +
            Print(Sample.Outcome(Sample.At("{ " + Words(0, 60) + " }", "\"k2\"", ("\"k50\"", "It is written on the same long line."))), 60));
    }

    [Fact]
    public void Related_places_have_a_colour_of_their_own() =>
        Snapshot.Verify(Print(Sample.Outcome(Sample.At("{ \"a\": 1,\n\"a\": 2 }", "\"a\": 2", ("\"a\": 1", "It is first written here."))), 100, new Ink(true)).Replace("\e", "␛", StringComparison.Ordinal));

    [Theory]
    [InlineData("👩‍👩‍👧", 2)]
    [InlineData("🇩🇪", 2)]
    [InlineData("👍🏽", 2)]
    [InlineData("☃", 1)]
    [InlineData("❤", 1)]
    [InlineData("❤\uFE0F", 2)]
    [InlineData("1\uFE0F\u20E3", 2)]
    [InlineData("🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F", 2)]
    public void Emoji_are_as_wide_as_terminals_draw_them(string emoji, int width)
    {
        Cell cell = Assert.Single(Cells.Of(emoji));
        Assert.Equal((emoji, width), (cell.Text, cell.Width));
        string[] lines = Print($"{{ \"{emoji}\": «1» }}").Split('\n');
        Assert.Equal($"1 │ {{ \"{emoji}\": 1 }}", lines[3]);
        Assert.Equal($"  │ {new string(' ', 6 + width)}^", lines[4]);
    }

    [Theory]
    [InlineData("plain ~", "plain ~", 7)]
    [InlineData("a\u0301b", "a\u0301b", 2)]
    [InlineData("\u0301", "\u25CC\u0301", 1)]
    [InlineData("\t\u0301", "    \u25CC\u0301", 5)]
    [InlineData("\u1100\u1161\u11A8", "\u1100\u1161\u11A8", 2)]
    [InlineData("ｶﾞ", "ｶﾞ", 2)]
    [InlineData("\u200B", "\uFFFD", 1)]
    [InlineData("a\u200Bb", "a\uFFFDb", 3)]
    [InlineData("x\r\ny", "x␍␊y", 4)]
    [InlineData("\u0007\u007F\u0085", "␇␡\uFFFD", 3)]
    [InlineData("a\U000E0061\U000E0062c", "a\uFFFD\uFFFDc", 4)]
    public void Text_is_measured_as_it_is_drawn(string text, string drawn, int width)
    {
        Assert.Equal(drawn, Cells.Visible(text));
        Assert.Equal(width, Cells.Width(text));
        Assert.Equal(width, Cells.Width(drawn));
        Assert.Equal((0, text.Length), (Cells.Of(text)[0].Start, Cells.Of(text)[^1].End));
    }

    [Fact]
    public void Half_a_letter_is_drawn_as_none() => Assert.Equal(("\uFFFDx\uFFFD", 3), (Cells.Visible("\uD800x\uDC00"), Cells.Width("\uD800x\uDC00")));

    [Fact]
    public void The_summary_counts_by_section_and_says_what_a_machine_can_mend() => Snapshot.Verify(
        Summarize(100, null) + Summarize(40, null) + Summarize(100, new Ink(true)).Replace("\e", "␛", StringComparison.Ordinal));

    [Theory]
    [InlineData(0, 0, "")]
    [InlineData(1, 0, "1 of 3 could be mended by machine, safely.\n")]
    [InlineData(0, 2, "2 of 3 could be mended by machine, to be looked at afterwards.\n")]
    [InlineData(1, 2, "3 of 3 could be mended by machine: 1 safely, 2 to be looked at afterwards.\n")]
    public void What_a_machine_can_mend_is_told_with_what_it_takes(int safe, int unsafeOnes, string expected)
    {
        Fix fix = new("Mend it", true, []);
        Result[] results =
        [
            .. Enumerable.Repeat(Sample.Of("«1»", fix: fix), safe),
            .. Enumerable.Repeat(Sample.Of("«1»", fix: fix with { IsSafe = false }), unsafeOnes),
            .. Enumerable.Repeat(Sample.Of("«1»"), 3 - safe - unsafeOnes),
        ];
        StringWriter writer = new() { NewLine = "\n" };
        new Summary(writer, 100, new Ink(false)).Write(Sample.Outcome(results));
        Assert.Equal($"3 warnings in 1 configuration.\n  7 Monitoring  3 warnings\n{expected}More about a rule: goclaw-lint rule GCL0701\n", writer.ToString());
    }

    static string Summarize(int width, Ink? ink)
    {
        Fix safe = new("Mend it", true, []);
        Fix unsafeFix = safe with { IsSafe = false };
        Result[] results =
        [
            .. Enumerable.Repeat(Of("GCL0003", Severity.Warning, safe), 12),
            Of("GCL0001", Severity.Error, unsafeFix), Of("GCL0001", Severity.Error), Of("GCL0204", Severity.Error), Of("GCL0303", Severity.Warning, safe),
            Of("GCL0601", Severity.Error, safe), Of("GCL0602", Severity.Info), Of("GCL0605", Severity.Info),
            Sample.Of("«1»", suppression: "known", fix: safe),
        ];
        StringWriter writer = new() { NewLine = "\n" };
        new Summary(writer, width, ink ?? new Ink(false)).Write(Sample.Outcome(results));
        return writer.ToString() + "\n";

        static Result Of(string id, Severity severity, Fix? fix = null) => Sample.Of("«1»", severity, rule: Catalogue.Find(id), fix: fix);
    }

    [Fact]
    public void A_message_of_one_sentence_needs_no_empty_rows() =>
        Snapshot.Verify(Print(Sample.Outcome(Sample.Of(Usual, message: new Message("It is wrong."))), 100));

    [Fact]
    public void Suppressed_findings_are_counted_and_not_shown() =>
        Snapshot.Verify(Print(Sample.Outcome(Sample.Of(Usual, suppression: "known"), Sample.Of(Usual, Severity.Info)), 100));

    [Fact]
    public void Nothing_found_says_so_and_names_what_was_passed_by() => Snapshot.Verify(Print(
        new Outcome(["a/config.json", "b/config.json"], [], [], [], ["local/config.json"], 12), 100));

    [Fact]
    public void Nothing_in_a_file_or_its_name_reaches_the_terminal_as_a_control_sequence()
    {
        Result result = Sample.Of(
            "{ \"\e[31m\u009B2J\u202E\u2066\0\b\u007F\": «\"\e]0;title\a\"» }",
            path: "a\nb\e[2J\u202Egnp.json",
            message: new Message("It says \e[2Jno\nthing."));

        string text = Print(Sample.Outcome(result), 100);

        Assert.DoesNotContain(text, c => (char.IsControl(c) && c != '\n') || c is '\u202E' or '\u2066');
        Snapshot.Verify(text);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(53)]
    [InlineData(100)]
    public void No_line_of_a_picture_is_wider_than_the_terminal(int width)
    {
        string[] lines = ["{ " + Words(0, 40) + ", «\"名前名前\"»: \"e\u0301\", " + Words(40, 80), "\t\t\t\t{\t«\t\t\t»" + Words(0, 20), "«" + new string('語', 300) + "»", new string(' ', 300) + "«\"x\"»"];
        foreach (string line in lines)
        {
            foreach (string printed in Print(line, width).Split('\n').Where(printed => !printed.Contains("https", StringComparison.Ordinal)))
                Assert.True(Cells.Width(printed) <= width, printed);
        }
    }

    [Fact]
    public void The_underline_stands_under_the_span_wherever_the_line_is_cut()
    {
        string filler = "日本, e\u0301, 👩‍👩‍👧, abc\u200B, ";
        for (int before = 0; before < 60; before++)
        {
            string line = string.Concat(Enumerable.Repeat(filler, before))[(before % 7)..] + "<MARK>" + string.Concat(Enumerable.Repeat(filler, 60 - before));
            int start = line.IndexOf("<MARK>", StringComparison.Ordinal);
            Excerpt excerpt = Excerpt.Of(line, start, start + 6, 50);

            int at = excerpt.Line.IndexOf("<MARK>", StringComparison.Ordinal);
            Assert.Equal(Cells.Width(excerpt.Line[..at]), excerpt.Indent);
            Assert.Equal(6, excerpt.Length);
        }
    }

    [Fact]
    public void A_line_of_fifty_million_letters_is_measured_only_around_the_place()
    {
        string line = new string('x', 25_000_000) + "\"\"" + new string('y', 25_000_000);

        Excerpt excerpt = Excerpt.Of(line, 25_000_000, 25_000_002, 80);

        Assert.Equal("\"\"", excerpt.Line.Substring(excerpt.Indent, excerpt.Length));
        Assert.Equal(80, excerpt.Line.Length);
    }

    static string Words(int from, int to) => string.Join(", ", Enumerable.Range(from, to - from).Select(i => $"\"k{i}\": {i}"));

    static string Print(string marked, int width = 100) => Print(Sample.Outcome(Sample.Of(marked)), width);

    static string Print(Outcome outcome, int width, Ink? ink = null)
    {
        StringWriter writer = new() { NewLine = "\n" };
        new TextReport(writer, width, ink ?? new Ink(false)).Write(outcome);
        return writer.ToString();
    }
}
