using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace Shop.Docs;

/// <summary>
/// Words that stand for a secret. <c>postgres://goclaw:changeme@localhost/goclaw</c> in documentation is none, and neither is
/// <c>GOCLAW_GATEWAY_TOKEN=0123456789abcdef</c>.
/// </summary>
class Placeholders
{
    // GCL0102: angle brackets
    const string Angles = "postgres://goclaw:<password>@db.example.com:5432/goclaw?sslmode=verify-full";

    // GCL0102: asterisks
    const string Stars = "postgres://goclaw:*****@db.example.com/goclaw";

    // GCL0102: an ellipsis
    const string Dots = "redis://:...@cache.example.com:6379";

    // GCL0102: what is to be changed
    const string Change = "Host=db.example.com;Username=goclaw;Password=changeme";

    // GCL0102: what is to be changed, hyphenated
    const string ChangeMe = "Host=db.example.com;Username=goclaw;Password=change-me;Database=goclaw";

    // GCL0102: your own
    const string Your = "postgres://goclaw:your-password@db.example.com/goclaw";

    // GCL0102: your own in capitals
    const string YourPassword = "postgresql://USER:YOUR_PASSWORD@HOST:5432/DATABASE";

    // GCL0102: crosses
    const string Crosses = "Server=db.example.com;User ID=goclaw;Password=xxxxxxxx";

    // GCL0102: brackets
    const string Brackets = "postgres://goclaw:[password]@db.example.com/goclaw";

    // GCL0102: percent signs of Windows
    const string Percent = "postgres://goclaw:%PGPASSWORD%@db.example.com/goclaw";

    // GCL0102: the word itself
    const string Word = "postgres://user:password@host/database";

    // GCL0102: a variable of a shell without braces
    const string Dollar = "postgres://goclaw:$POSTGRES_PASSWORD@db/goclaw";

    // GCL0102: a variable that must be set
    const string Required = "postgres://goclaw:${POSTGRES_PASSWORD:?set it in .env}@db/goclaw";

    // GCL0102: an expression of a pipeline
    const string Pipeline = "postgres://goclaw:${{ secrets.POSTGRES_PASSWORD }}@db/goclaw";

    // GCL0102: a secret of Docker
    const string File = "Host=db;Username=goclaw;Password=__POSTGRES_PASSWORD__";

    // GCL0102: a description in an attribute
    [Description("For instance postgres://goclaw:<password>@db.example.com/goclaw")]
    [RegularExpression(@"^postgres(ql)?://[^:@/]+:[^@/]+@[^/]+/\w+$", ErrorMessage = "Write postgres://user:password@host/database.")]
    public string? Dsn { get; set; }

    // GCL0102: a pattern that finds connection strings
    static readonly Regex Finder = new(@"(?<scheme>postgres|postgresql|rediss?)://(?<user>[^:]*):(?<password>[^@]+)@(?<host>[^/]+)", RegexOptions.Compiled);

    // GCL0102: a pattern that masks them
    static string Mask(string text) => Regex.Replace(text, "(Password|Pwd)=[^;]+", "$1=***", RegexOptions.IgnoreCase);

    // GCL0102: a pattern that masks URLs
    static string MaskUrl(string text) => Regex.Replace(text, @"(postgres|redis)://([^:]+):([^@]+)@", "$1://$2:***@");

    // GCL0203: a placeholder in a help text
    const string Help = "Set GOCLAW_GATEWAY_TOKEN=<token> and GOCLAW_ENCRYPTION_KEY=<64 hex digits> before you start the gateway.";

    // GCL0203: a placeholder in a template of an .env file
    const string EnvTemplate = """
        GOCLAW_GATEWAY_TOKEN=
        GOCLAW_ENCRYPTION_KEY=
        GOCLAW_POSTGRES_DSN=postgres://goclaw:${POSTGRES_PASSWORD}@db:5432/goclaw
        """;

    // GCL0203: a reference in a compose file
    const string Compose = """
        services:
          goclaw:
            environment:
              GOCLAW_GATEWAY_TOKEN: ${GOCLAW_GATEWAY_TOKEN:?}
              GOCLAW_ENCRYPTION_KEY: ${GOCLAW_ENCRYPTION_KEY:?}
        """;

    // GCL0203: the name of a field of a form
    const string GoClawTokenField = "goclaw-token-input";

    // GCL0203: the name of a secret in a vault
    const string GoClawTokenSecretName = "goclaw-gateway-token";

    // GCL0203: where a token is in the configuration
    const string GoClawTokenKey = "GoClaw:Gateway:Token";

    // GCL0203: the name of the header
    const string GoClawTokenHeader = "X-GoClaw-Token";

    // GCL0203: a file with the token in it
    const string GoClawTokenFile = "/run/secrets/goclaw_gateway_token";

    // GCL0203: a placeholder for tests of a dialog
    const string GoClawTokenPlaceholder = "paste the token of the gateway here";

    // GCL0203: a path in a vault
    const string GoClawEncryptionKeyPath = "vault:secret/data/goclaw#encryption_key";

    // GCL0203: the message when it is missing
    const string GoClawTokenMissing = "GOCLAW_GATEWAY_TOKEN is missing: make one with openssl rand -hex 32.";

    // GCL0204: a key of angle brackets
    const string ApiKey = "sk-<your key>";

    // GCL0204: the beginning of a key alone
    const string Prefix = "sk-ant-";

    // GCL0204: a shortened key as it is shown
    const string Shown = "sk-ant-...Xw3Q";

    // GCL0204: a key of crosses
    const string Crossed = "sk-ant-api03-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";

    // GCL0204: the pattern of a key
    static readonly Regex KeyPattern = new("^(sk-ant-api03-|sk-proj-|gsk_|xox[bp]-|ghp_)[A-Za-z0-9_-]{20,}$");

    // GCL0204: the beginnings of keys in a table
    static readonly Dictionary<string, string> Issuers = new() { ["sk-ant-"] = "Anthropic", ["gsk_"] = "Groq", ["ghp_"] = "GitHub", ["xoxb-"] = "Slack", ["AKIA"] = "AWS" };

    // GCL0204: the examples that Amazon publishes
    static readonly string[] Published = ["AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"];

    // GCL0204: the form of a Telegram token
    const string Telegram = "123456789:<the part after the colon>";

    // GCL0204: settings that refer to variables
    static readonly Dictionary<string, string?> References = new() { ["Telegram:BotToken"] = "${TELEGRAM_TOKEN}", ["OpenAI:ApiKey"] = "env:OPENAI_API_KEY", ["Slack:AppToken"] = "$SLACK_APP_TOKEN" };

    // GCL0204: a text of the user interface
    static readonly Dictionary<string, string> Texts = new() { ["password"] = "Password", ["password.hint"] = "At least 12 characters", ["token.expired"] = "Your token has expired." };

    // GCL0007: a reference that a shell resolves
    static readonly string[] Command = ["sh", "-c", "exec goclaw --token \"$GOCLAW_GATEWAY_TOKEN\""];

    // GCL0107: a placeholder in a line that shows how to start
    const string Start = "docker run -e GOCLAW_POSTGRES_DSN=postgres://goclaw:<password>@db/goclaw ghcr.io/example/goclaw";

    // GCL0202: an example without a value
    const string Export = "export GOCLAW_GATEWAY_TOKEN=$(openssl rand -hex 32)";
}
