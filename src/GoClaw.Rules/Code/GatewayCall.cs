using GoClaw.Rules.Text;

namespace GoClaw.Rules.Code;

/// <summary>An address in a program at which it asks a gateway, or the path of one; the reader has seen that a gateway is meant.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Text">As far as it is known.</param>
public sealed record GatewayCall(Source Source, MappedText Text) : CodeFact(new Location(Source, Text.ToSource(new TextSpan(0, Text.Value.Length))))
{
    /// <summary>Null where the text is none.</summary>
    internal GatewayAddress? Address => GatewayAddress.Of(Text.Value);

    internal Location At(TextSpan span) => new(Source, Text.ToSource(span));

    /// <summary>A fix that writes a part of the address anew; null where it is not written here.</summary>
    internal Fix? Write(TextSpan span, string text, string title, bool isSafe) =>
        Text.ToEditableSource(span) is { } place ? new Fix(title, isSafe, [new SourceEdit(Source.Path, [new TextEdit(place, text)])]) : null;
}
