using GoClaw.Rules;

namespace GoClaw.Lint.Reports;

/// <summary>The few colours of a report: the terminal's own sixteen, so that its theme decides.</summary>
sealed class Ink(bool on)
{
    public bool IsOn => on;

    public string Faint(string text) => Paint(text, "2");

    public string Frame(string text) => Paint(text, "1;34");

    public string Strong(string text) => Paint(text, "1");

    /// <summary>A name or value in the middle of a sentence.</summary>
    public string Code(string text) => Paint(text, "36");

    /// <summary>A place that explains another one.</summary>
    public string Related(string text) => Paint(text, "1;34");

    public string Of(Severity severity, string text) => Paint(text, severity switch
    {
        Severity.Error => "1;31",
        Severity.Warning => "1;33",
        _ => "1;36",
    });

    string Paint(string text, string code) => on && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
