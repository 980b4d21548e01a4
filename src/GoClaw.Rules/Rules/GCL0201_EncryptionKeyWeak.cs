using GoClaw.Rules.Secrets;
using GoClaw.Rules.Text;
using GoClaw.Rules.Variables;

namespace GoClaw.Rules.Rules;

sealed class GCL0201_EncryptionKeyWeak : Rule
{
    const string Key = "GOCLAW_ENCRYPTION_KEY";

    public override string Id => "GCL0201";

    public override string Title => "Encryption key missing, malformed or weak";

    public override Severity Severity => Severity.Error;

    public override IReadOnlyList<string> Checklist => ["2.1"];

    public override Surfaces Surfaces => Surfaces.Environment;

    public override string Why => """
        `GOCLAW_ENCRYPTION_KEY` encrypts the provider keys in the database. The gateway takes 64 hexadecimal digits, 44 characters of base64, or any 32
        characters as they are, which is half the strength when they are hexadecimal digits. With every other length it starts, cannot save a key,
        and uses the encrypted text itself as the key of a provider. With an empty one it stores everything in plain text, without a word.
        """;

    public override string HowToFix => "Read it from where secrets are kept, and make it with `openssl rand -hex 32`: 64 hexadecimal digits without a blank or line break. Keep a copy: nothing decrypts without it.";

    public override string Example => "using System;\n\nEnvironment.SetEnvironmentVariable(\"GOCLAW_ENCRYPTION_KEY\", \"<64 hex digits>\");\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        foreach (Assignment assignment in deployment.Assignments)
        {
            if (!assignment.Is(Key) || assignment.Text is not { } text || Judge(text) is not var (fault, effect, severity))
                continue;
            findings.Add(
                assignment.ValueLocation,
                new Message(fault, effect, "Set it to the output of openssl rand -hex 32, read from where secrets are kept."),
                severity,
                Key);
        }
    }

    static (string Fault, string Effect, Severity Severity)? Judge(string text)
    {
        const string Plain = "The gateway stores every key in plain text, without a word.";
        const string Guess = "Whoever guesses it reads every stored key.";
        const string Refused = "The gateway starts, but can neither save a provider's key nor read one that it saved.";
        ValueKind kind = SecretText.Classify(text);
        if (kind == ValueKind.Reference)
            return null;
        string key = text.Trim();
        bool isLow = Variety.IsLow(key, new TextSpan(0, key.Length));
        if (kind == ValueKind.Empty)
            return ("The encryption key is set to nothing.", Plain, Severity.Warning);
        if (kind == ValueKind.Placeholder && !(isLow && IsWellFormed(key)))
            return ("The encryption key is a placeholder.", text.Length == 32 ? Guess : Refused, Severity.Warning);
        if (key.Length != text.Length && IsWellFormed(key))
            return ("Blanks stand around the encryption key.", Refused, Severity.Error);
        if (!IsWellFormed(text) && text.Length != 32)
            return ($"The encryption key is malformed ({text.Length} characters).", Refused, Severity.Error);
        if (isLow)
            return ("The encryption key follows a pattern.", Guess, Severity.Warning);
        return IsWellFormed(text) ? null : ("The encryption key is 32 characters taken as they are.", "Of hexadecimal digits that is half the strength, of words far less.", Severity.Warning);
    }

    static bool IsWellFormed(string key) => (key.Length == 64 && key.All(Ascii.IsHex)) || (key.Length == 44 && IsBase64(key));

    static bool IsBase64(string key)
    {
        try
        {
            return Convert.FromBase64String(key).Length == 32;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
