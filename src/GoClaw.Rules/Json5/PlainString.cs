using GoClaw.Rules.Text;

namespace GoClaw.Rules.Json5;

/// <summary>The value of a string that stands in the text as it is, without an escape: nearly all do, and can be judged without a copy.</summary>
readonly record struct PlainString(string Source, TextSpan Content)
{
    public bool Is(string value) => value.Length == Content.Length && string.CompareOrdinal(Source, Content.Start, value, 0, value.Length) == 0;

    public override string ToString() => Source.Substring(Content.Start, Content.Length);
}
