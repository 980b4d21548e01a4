using System.Diagnostics;
using GoClaw.Rules;
using GoClaw.Rules.Json5;
using GoClaw.Rules.Tests.Json5;
using GoClaw.Rules.Text;

namespace GoClaw.Fuzz;

/// <summary>What holds for every file whatsoever.</summary>
static class Laws
{
    const int Piece = 8;

    static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    // Announce a secret and are none; a name, a host.
    static readonly string[] Public = ["sk-" + "ant-api03-", "gh" + "p_", "xox" + "b-1234567890-1234567890-", "postgres://goclaw:", "@db.example.com:5432/goclaw"];

    /// <summary>The first law that a file breaks, as a sentence, or null.</summary>
    public static string? Broken(Input input)
    {
        try
        {
            Stopwatch time = Stopwatch.StartNew();
            Source source = Source.FromBytes("config.json", SourceKind.Config, input.Bytes);
            Report report = Linter.Run(new Deployment(source));
            if (time.Elapsed > Longest)
                return $"took {time.Elapsed.TotalSeconds:F1} s";
            if (report.Errors.Count > 0)
                return $"{report.Errors[0].Rule.Id} failed with {report.Errors[0].Exception}";
            if (Json5Document.Parse(source.Text).Errors.Count == 0 != GatewayScanner.Accepts(source.Text))
                return "parser and scanner disagree on whether the gateway accepts it";
            foreach (Finding finding in report.Results.Select(result => result.Finding))
            {
                if (OfPlaces(finding, source.Text) is { } misplaced)
                    return $"{finding.Rule.Id}: {misplaced}";
                if (input.Secret is { } secret && Shows(finding, secret) is { } piece)
                    return $"{finding.Rule.Id} shows {piece} of the secret {secret}: {finding.Message} [{finding.Setting}]";
            }

            return source.RedactedText.Length == source.Text.Length ? null : "the redacted text has another length";
        }
#pragma warning disable CA1031 // That is what it looks for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception.ToString();
        }
    }

    static string? OfPlaces(Finding finding, string text)
    {
        foreach (Location place in finding.Related.Select(related => related.Location).Prepend(finding.Location))
        {
            if (place.Span.Start < 0 || place.Span.Length < 0 || place.Span.End > text.Length)
                return $"{place.Span} lies outside {text.Length} characters";
        }

        foreach (SourceEdit edit in finding.Fix?.Edits ?? [])
            TextEdit.Apply(text, edit.Edits);
        return null;
    }

    static string? Shows(Finding finding, string secret)
    {
        string said = string.Join('\n', [finding.Message.ToString(), finding.Setting ?? "", finding.Fix?.Title ?? "", .. finding.Related.Select(related => related.Message)]);
        string hidden = Public.Aggregate(secret, (text, part) => text.Replace(part, "", StringComparison.Ordinal));
        for (int i = 0; i + Piece <= hidden.Length; i++)
        {
            if (said.Contains(hidden.AsSpan(i, Piece), StringComparison.Ordinal))
                return hidden.Substring(i, Piece);
        }

        return null;
    }
}
