using System.Text;
using System.Text.Json;
using GoClaw.Lint.Reports;
using GoClaw.Rules;

namespace GoClaw.Lint.Tests;

public sealed class JsonReportTests
{
    [Fact]
    public void Its_shape_is_a_promise()
    {
        Result other = Sample.Of("«{}»", path: "base.json");
        Outcome outcome = new(
            ["config.json"],
            [
                Sample.Of("{ «\"log\"»: 1 }", Severity.Error, related: new RelatedLocation(other.Finding.Location, "It is first written here.")),
                Sample.Of("{\n«\"log\": 1\n»}", Severity.Info, message: new Message("It is \"so\" <b>."), suppression: "known"),
            ],
            [new RuleFailure("config.json", new InternalError(new GCL0701_Sample(), "InvalidOperationException"))],
            [new Unreadable("gone.json", "it does not exist")],
            ["local/config.json"],
            3);

        Snapshot.Verify(Write(outcome).Replace($"\"{Tool.Version}\"", "\"VERSION\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Half_a_letter_in_a_message_is_no_reason_to_fail()
    {
        Outcome outcome = Sample.Outcome(Sample.Of("{ «\"\uD800\"»: 1 }", message: new Message("It says \uDC00 and \uD83D.")));

        Assert.Equal("It says \uFFFD and \uFFFD.", JsonDocument.Parse(Write(outcome)).RootElement.GetProperty("findings")[0].GetProperty("fault").GetString());
    }

    static string Write(Outcome outcome)
    {
        using MemoryStream stream = new();
        JsonReport.Write(outcome, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
