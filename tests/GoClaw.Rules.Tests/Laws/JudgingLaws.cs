using CsCheck;
using GoClaw.Rules.Tests.Json5;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Tests.Laws;

/// <summary>What the linter promises of any file: it judges, points into the text, and keeps secrets.</summary>
public sealed class JudgingLaws
{
    const int Piece = 8;

    /// <summary>Where a secret may stand; {0} is the secret.</summary>
    static readonly string[] Places =
    [
        "\"gateway\": { \"token\": \"{0}\" }",
        "\"gateway\": { token: '{0}', port: \"{0}\" }",
        "\"gateway\": { \"injection_action\": \"{0}\", \"host\": \"{0}\", \"{0}\": 1 }",
        "\"gateway\": { \"allowed_origins\": [\"https://u:{0}@a.example\", \"{0}\"], \"rate_limit_rpm\": {0} }",
        "\"providers\": { \"openai\": { \"api_key\": \"{0}\" }, \"{0}\": { \"api_key\": 1 } }",
        "\"providers\": { \"anthropic\": { \"apiKey\": \"{0}\" } }",
        "\"channels\": { \"telegram\": { \"token\": \"{0}\", \"allow_from\": ['{0}'], \"dm_policy\": \"{0}\" } }",
        "\"channels\": { \"slack\": { \"bot_token\": \"{0}\", \"app_token\": { \"x\": \"{0}\" } } }",
        "\"tools\": { \"mcp_servers\": { \"{0}\": { \"env\": { \"API_KEY\": \"{0}\" }, \"headers\": { \"Authorization\": \"Bearer {0}\" }, \"args\": [\"--token={0}\"] } } }",
        "\"tools\": { \"execApproval\": { \"security\": \"{0}\" }, \"shellDenyGroups\": { \"{0}\": false }, \"web_fetch\": { \"policy\": \"{0}\" } }",
        "\"database\": { \"postgres_dsn\": \"postgres://goclaw:{0}@db.example:5432/goclaw\" }",
        "\"database\": { \"dsn\": \"host=db.example user=goclaw password={0} dbname=goclaw\" }",
        "\"database\": { \"mode\": \"{0}\", \"encryption_key\": \"{0}\" }",
        "\"agents\": { \"defaults\": { \"sandbox\": { \"mode\": \"{0}\", \"env\": { \"PASSWORD\": \"{0}\" } } }, \"list\": { \"{0}\": { \"{0}\": \"{0}\" } } }",
        "\"{0}\": \"{0}\"",
        "\"sandbox\": { \"mode\": \"off\", \"{0}\": \"{0}\" }",
        "// token: {0}\n  \"cron\": \"{0}\"",
        "\"secret\": {0}, # {0}\n  \"x\": {0}",
    ];

    /// <summary>Announce a secret and are none.</summary>
    static readonly string[] Prefixes = ["sk-" + "ant-api03-", "sk-" + "proj-", "gh" + "p_", "xox" + "b-1234567890-1234567890-"];

    static readonly Gen<string> Secret = Gen.Select(Gen.Int[0, 7], Gen.Char["ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"].Array[48], Gen.Char["0123456789abcdef"].Array[64], (kind, drawn, hex) =>
    {
        string text = new(drawn);
        return kind switch
        {
            0 => new string(hex),
            1 => Prefixes[0] + text + text[..45] + "AA",
            2 => Prefixes[1] + text,
            3 => Prefixes[2] + text[..36],
            4 => Prefixes[3] + text[..24],
            5 => text[..32],
            6 => text[..20] + "!" + text[20..30],
            _ => text[..40],
        };
    });

    static readonly Gen<(string Text, string Secret)> Planted = Gen.Select(Secret, Documents.Any(Places).Array[1, 4], (secret, places) =>
        ($"{{\n  {string.Join(",\n  ", places.Select(place => place.Replace("{0}", secret, StringComparison.Ordinal)))}\n}}\n", secret));

    [Fact]
    public void Any_file_is_judged_without_an_internal_error_and_findings_point_into_it() =>
        Gen.OneOf(Mutation.Cases, Documents.Soup, Mutation.Of(Planted.Select(planted => planted.Text))).Sample(
            text => Lawful(Linter.Run(new Deployment(new Source("config.json", SourceKind.Config, text))), text),
            iter: Mutation.Count(4_000));

    [Fact]
    public void So_is_a_file_of_any_bytes() =>
        Gen.Select(Mutation.Cases, Gen.Select(Gen.Double.Unit, Gen.Byte).Array[0, 4]).Sample(
            (text, changes) =>
            {
                byte[] bytes = System.Text.Encoding.UTF8.GetBytes(text);
                foreach ((double at, byte value) in changes)
                {
                    if (bytes.Length > 0)
                        bytes[(int)(at * bytes.Length)] = value;
                }

                Source source = Source.FromBytes("config.json", SourceKind.Config, bytes);
                Lawful(Linter.Run(new Deployment(source)), source.Text);
            },
            iter: Mutation.Count(2_000));

    [Fact]
    public void No_finding_shows_a_piece_of_a_secret() => Planted.Sample(
        (text, secret) => Silent(text, secret),
        iter: Mutation.Count(2_000));

    [Fact]
    public void Nor_in_a_file_that_is_broken() => Gen.Select(Planted, Gen.Double.Unit, Documents.Any("", "\"", "'", "{", "}", "#", "/*", "\\", ",", "\n", ":", "“", " ")).Sample(
        (planted, at, insert) => Silent(planted.Text.Insert((int)(at * planted.Text.Length), insert), planted.Secret),
        iter: Mutation.Count(2_000));

    static void Lawful(Report report, string text)
    {
        Assert.Empty(report.Errors);
        foreach (Result result in report.Results)
        {
            foreach (Location location in result.Finding.Related.Select(related => related.Location).Prepend(result.Finding.Location))
            {
                TextSpan span = location.Span;
                Assert.True(span.Start >= 0 && span.Length >= 0 && span.End <= text.Length, $"{result.Finding.Rule.Id}: {span} outside {text.Length}");
                LinePosition end = location.End;
                Assert.True(end.Line > location.Start.Line || (end.Line == location.Start.Line && end.Column >= location.Start.Column));
            }

            foreach (TextEdit edit in result.Finding.Fix?.Edits.SelectMany(file => file.Edits) ?? [])
                Assert.InRange(edit.Span.End, edit.Span.Start, text.Length);
        }
    }

    static void Silent(string text, string secret)
    {
        Report report = Linter.Run(new Deployment(new Source("config.json", SourceKind.Config, text)));
        Lawful(report, text);
        foreach (Finding finding in report.Results.Select(result => result.Finding))
        {
            string said = string.Join('\n', [finding.Message.ToString(), finding.Setting ?? "", finding.Fix?.Title ?? "", .. finding.Related.Select(related => related.Message)]);
            int drawn = Prefixes.FirstOrDefault(prefix => secret.StartsWith(prefix, StringComparison.Ordinal))?.Length ?? 0;
            for (int i = drawn; i + Piece <= secret.Length; i++)
                Assert.False(said.Contains(secret.AsSpan(i, Piece), StringComparison.Ordinal), $"{finding.Rule.Id} says {said}\nof {secret} in\n{text}");
        }
    }
}
