using GoClaw.Lint.Reports;
using GoClaw.Rules;

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
