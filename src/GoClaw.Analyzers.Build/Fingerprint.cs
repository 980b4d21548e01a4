using System.Text;

namespace GoClaw.Analyzers.Build;

/// <summary>
/// Tells apart what was added to it, by the mixing of MurmurHash3 in two lanes of 64 bits. Not a cryptographic digest, and needs not be one:
/// who could forge a collision could as well edit the replay, or the project. The first SHA-256 of a process costs 4 ms and more, because
/// it loads the system's library.
/// </summary>
sealed class Fingerprint
{
    public const int Size = 16;

    ulong first = 0x9E3779B97F4A7C15;
    ulong second = 0xC2B2AE3D27D4EB4F;

    public void Add(string text) => Add(Encoding.UTF8.GetBytes(text));

    public void Add(byte[] bytes) => Add(bytes, bytes.Length);

    /// <summary>Adds the length too: "ab" and "c" are not "a" and "bc".</summary>
    public void Add(byte[] bytes, int length)
    {
        Mix((ulong)length);
        int whole = length & ~7;
        for (int i = 0; i < whole; i += 8)
            Mix(BitConverter.ToUInt64(bytes, i));
        ulong rest = 0;
        for (int i = whole; i < length; i++)
            rest = (rest << 8) | bytes[i];
        Mix(rest);
    }

    public byte[] ToBytes()
    {
        byte[] bytes = new byte[Size];
        BitConverter.GetBytes(Spread(first + second)).CopyTo(bytes, 0);
        BitConverter.GetBytes(Spread(second)).CopyTo(bytes, 8);
        return bytes;
    }

    /// <summary>Can be undone for any word, so inputs that differ in one word alone never collide.</summary>
    void Mix(ulong word)
    {
        ulong mixed = word * 0x87C37B91114253D5;
        first ^= ((mixed << 31) | (mixed >> 33)) * 0x4CF5AD432745937F;
        first = (((first << 27) | (first >> 37)) + second) * 5 + 0x52DCE729;
        mixed = word * 0x4CF5AD432745937F;
        second ^= ((mixed << 33) | (mixed >> 31)) * 0x87C37B91114253D5;
        second = (((second << 31) | (second >> 33)) + first) * 5 + 0x38495AB5;
    }

    static ulong Spread(ulong word)
    {
        word = (word ^ (word >> 33)) * 0xFF51AFD7ED558CCD;
        word = (word ^ (word >> 33)) * 0xC4CEB9FE1A85EC53;
        return word ^ (word >> 33);
    }
}
