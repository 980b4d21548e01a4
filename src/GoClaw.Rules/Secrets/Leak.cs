using GoClaw.Rules.Settings;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Secrets;

/// <summary>Which line of the checklist a leak breaks.</summary>
public enum LeakKind
{
    /// <summary>A connection string (1.2).</summary>
    Dsn,

    /// <summary>The gateway's own token or encryption key (2.3).</summary>
    GatewaySecret,

    /// <summary>A key of a provider, channel or tool (2.4).</summary>
    Credential,
}

/// <summary>A secret that stands where it can be read.</summary>
/// <param name="What">Its kind, fit for a message.</param>
/// <param name="Location">Where the secret stands; the text around it is left out.</param>
/// <param name="Length">Characters of the value.</param>
/// <param name="Setting">The setting that holds it, where the schema knows one.</param>
/// <param name="Environment">The variable that should hold it instead, where one exists.</param>
/// <param name="Dsn">The connection string, for <see cref="LeakKind.Dsn"/>; null where a database key holds something else.</param>
/// <param name="IsIgnored">The gateway does not even read it there.</param>
/// <param name="Assigned">The variable that is given it, where no setting stands for that.</param>
public sealed record Leak(
    LeakKind Kind,
    string What,
    Location Location,
    int Length,
    Setting? Setting,
    string? Environment,
    ConnectionString? Dsn,
    bool IsIgnored,
    string? Assigned = null)
{
    // Kinds of keys that a program has for the same purpose as the gateway; a GitHub token may be for anything.
    static readonly Dictionary<string, string> Variables = new()
    {
        ["Anthropic API key"] = "GOCLAW_ANTHROPIC_API_KEY",
        ["OpenAI API key"] = "GOCLAW_OPENAI_API_KEY",
        ["OpenRouter API key"] = "GOCLAW_OPENROUTER_API_KEY",
        ["Groq API key"] = "GOCLAW_GROQ_API_KEY",
        ["xAI API key"] = "GOCLAW_XAI_API_KEY",
        ["Perplexity API key"] = "GOCLAW_PERPLEXITY_API_KEY",
        ["ElevenLabs API key"] = "GOCLAW_TTS_ELEVENLABS_API_KEY",
        ["Telegram bot token"] = "GOCLAW_TELEGRAM_TOKEN",
        ["Discord bot token"] = "GOCLAW_DISCORD_TOKEN",
        ["Slack app token"] = "GOCLAW_SLACK_APP_TOKEN",
        ["Tailscale key"] = "GOCLAW_TSNET_AUTH_KEY",
    };

    /// <summary>What a finding names.</summary>
    internal string? Name => Setting?.Path ?? Assigned;

    /// <summary>What makes a program read it from its variable; or why that is not offered.</summary>
    internal (Fix? Fix, string? Obstacle) Read()
    {
        string? variable = Environment ?? (Variables.TryGetValue(What, out string? known) ? known : null);
        Location place = Location.InFile;
        if (variable is null || place.Source.Read?.Invoke(place.Span, variable) is not { } read)
            return default;
        Fix? fix = read.Edits is null ? null : new Fix($"Read it from {variable}", IsSafe: false, [new SourceEdit(place.Source.Path, read.Edits)]) { IsInFile = true };
        return (fix, read.Obstacle);
    }
}
