using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GoClaw.Analyzers.Tests;

public sealed class TextCacheTests
{
    int reads;

    [Fact]
    public void A_file_is_read_again_only_when_its_text_is_another()
    {
        Changing file = new("one");
        TextCache<string> cache = new((path, text) => $"{path} {text} {++reads}");

        Assert.Equal("/app/config.json one 1", cache.Read(file, default));
        Assert.Equal("/app/config.json one 1", cache.Read(file, default));
        file.Write("two");
        Assert.Equal("/app/config.json two 2", cache.Read(file, default));
        Assert.Equal("/app/config.json two 2", cache.Read(file, default));
        file.Write(null);
        Assert.Null(cache.Read(file, default));
    }

    sealed class Changing(string text) : AdditionalText
    {
        SourceText? current = SourceText.From(text);

        public override string Path => "/app/config.json";

        public void Write(string? text) => current = text is null ? null : SourceText.From(text);

        public override SourceText? GetText(CancellationToken cancellationToken = default) => current;
    }
}
