using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GoClaw.Analyzers;

/// <summary>What was read from additional files, for as long as their text stays: an editor asks for all of them again with every keystroke in one.</summary>
sealed class TextCache<T>(Func<string, SourceText, T> read)
{
    readonly ConditionalWeakTable<AdditionalText, Entry> entries = new();

    /// <returns>Null where the file cannot be read.</returns>
    public T? Read(AdditionalText file, CancellationToken cancellation)
    {
        if (file.GetText(cancellation) is not { } text)
            return default;
        if (!entries.TryGetValue(file, out Entry? entry) || entry.Text != text)
        {
            entry = new Entry(text, read(file.Path, text));
            entries.Remove(file);
            entries.GetValue(file, _ => entry);
        }

        return entry.Value;
    }

    sealed record Entry(SourceText Text, T Value);
}
