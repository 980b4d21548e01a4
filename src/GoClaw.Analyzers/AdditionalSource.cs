using System.Text;
using GoClaw.Rules.Text;
using Microsoft.CodeAnalysis.Text;

namespace GoClaw.Analyzers;

/// <summary>
/// Gives the engine back what the compiler took away when it decoded a file: the byte order mark, which it drops, and bytes that are not
/// UTF-8, on account of which it reads the whole file in the machine's own encoding.
/// </summary>
static class AdditionalSource
{
    public static Source Read(string path, SourceKind kind, SourceText text)
    {
        string value = text.ToString();
        switch (text.Encoding)
        {
            case null:
                return new Source(path, kind, value);
            case UTF8Encoding utf8:
                // A replacement character may be written in the file or stand for a byte that was not UTF-8.
                bool? invalid = value.IndexOf('\uFFFD') < 0 ? false : null;
                return new Source(path, kind, value, new SourceFacts(ByteOrderMark: utf8.GetPreamble().Length > 0, InvalidUtf8: invalid));
            case UnicodeEncoding:
                return new Source(path, kind, value, new SourceFacts(ByteOrderMark: true, InvalidUtf8: true, SourceEncoding.Utf16));
            case UTF32Encoding:
                return new Source(path, kind, value, new SourceFacts(ByteOrderMark: true, InvalidUtf8: true, SourceEncoding.Utf32));
            case Encoding other:
                // One byte is one character there, so the bytes can be had back.
                return Source.FromBytes(path, kind, other.GetBytes(value));
        }
    }
}
