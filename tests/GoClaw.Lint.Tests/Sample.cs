using GoClaw.Rules;
using GoClaw.Rules.Text;

namespace GoClaw.Lint.Tests;

/// <summary>A rule whose findings a test makes up; reports are about how a finding looks, not about who found it.</summary>
sealed class GCL0701_Sample : Rule
{
    public override string Id => "GCL0701";
    public override string Title => "Logs are kept nowhere";
    public override Severity Severity => Severity.Warning;
    public override IReadOnlyList<string> Checklist => ["7.1"];
    public override Surfaces Surfaces => Surfaces.Config;
    public override string Why => "Nobody can see what happened.";
    public override string HowToFix => "Keep them.";
    public override string Example => "{}";
    public override void Judge(Deployment deployment, Findings findings) { }
}

/// <summary>Findings at marked places: <c>«</c> and <c>»</c> stand around the span and are not part of the text.</summary>
static class Sample
{
    static readonly Message Usual = new(
        "The gateway writes its log to standard output and nowhere else.",
        "When the container is replaced the log is gone, and with it every trace of who asked for what: the gateway does not keep a copy, and the database holds conversations, not requests.",
        "Name a file in \"log.file\", or collect standard output.");

    public static Result Of(string marked, Severity severity = Severity.Warning, string path = "config.json", Message? message = null, string? suppression = null, Rule? rule = null, Fix? fix = null, params RelatedLocation[] related)
    {
        int start = marked.IndexOf('«', StringComparison.Ordinal);
        int end = marked.IndexOf('»', StringComparison.Ordinal) - 1;
        Source source = new(path, SourceKind.Config, marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal));
        Finding finding = new(rule ?? new GCL0701_Sample(), severity, new Location(source, TextSpan.FromBounds(start, end)), message ?? Usual, "log.file", related, fix);
        return new Result(finding, severity, suppression);
    }

    /// <summary>A finding at the first place where a part stands, related to others of the same file.</summary>
    public static Result At(string text, string part, params (string Part, string Message)[] related)
    {
        Result result = Of($"«{text}»");
        Source source = result.Finding.Location.Source;
        return result with { Finding = result.Finding with { Location = Place(part), Related = [.. related.Select(other => new RelatedLocation(Place(other.Part), other.Message))] } };

        Location Place(string part) => new(source, new TextSpan(text.IndexOf(part, StringComparison.Ordinal), part.Length));
    }

    public static Outcome Outcome(params Result[] results) =>
        new([.. results.Select(result => result.Finding.Location.Source.Path).Distinct()], results, [], [], [], 0);
}
