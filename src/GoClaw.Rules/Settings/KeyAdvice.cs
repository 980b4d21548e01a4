using GoClaw.Rules.Json5;
using GoClaw.Rules.Schema;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Settings;

/// <summary>What the author of an unknown key most likely meant. Two rules speak of it, and a setting that was meant is not missing.</summary>
/// <param name="Member">The member the advice is about: the unknown one, or one inside it.</param>
/// <param name="IsKnownMistake">Documented alias, former path, other spelling or wrong place, rather than a name nobody knows.</param>
/// <param name="Use">Where the setting belongs, as a path; null where nowhere in the file.</param>
/// <param name="Means">The setting the author had in mind, as a path.</param>
/// <param name="Note">What became of the key.</param>
/// <param name="Environment">The variable that holds it.</param>
public sealed record KeyAdvice(Json5Node Member, bool IsKnownMistake, string? Use, string? Means, string? Note, string? Environment)
{
    static Dictionary<string, string?>? uniquePlaces;

    internal static KeyAdvice Of(UnknownKey unknown)
    {
        string key = unknown.Member.Key!;
        string path = unknown.Parent.Path.Length == 0 ? key : $"{unknown.Parent.Path}.{key}";
        if (Former(unknown.Member, path) is { } former)
            return former;

        SchemaNode parent = unknown.Parent.Schema;
        string[] siblings = [.. Enumerable.Range(0, parent.ChildCount).Select(i => parent.Child(i).Name)];
        if (Nearest.Spelling(key, siblings) is { } spelling)
            return new KeyAdvice(unknown.Member, true, Below(unknown.Parent, spelling), Below(unknown.Parent, spelling), null, null);
        if (Elsewhere(key) is { } place && unknown.Parent.Schema != SchemaNode.Find(place))
            return new KeyAdvice(unknown.Member, true, place, place, null, null);
        string? near = Nearest.Word(key, siblings) is { } word ? Below(unknown.Parent, word) : null;
        return new KeyAdvice(unknown.Member, false, near, near, null, null);
    }

    static KeyAdvice? Former(Json5Node member, string path)
    {
        // What is known of a path inside says more than what is known of the whole.
        if (member.Kind == NodeKind.Object)
        {
            foreach (Json5Node inner in member.Children)
            {
                if (FormerPath.List.FirstOrDefault(f => f.Use is not null && f.Matches($"{path}.{inner.Key}")) is { } deeper)
                    return Advice(inner, deeper);
            }
        }

        FormerPath? former = FormerPath.List.FirstOrDefault(f => f.Path.IndexOf('*') < 0 && f.Matches(path))
            ?? FormerPath.List.FirstOrDefault(f => f.Matches(path) && (f.Type != "object" || member.Kind == NodeKind.Object));
        return former is { Type: null or "object" } ? Advice(member, former) : null;

        KeyAdvice Advice(Json5Node node, FormerPath f) => new(
            node,
            true,
            f.Use?.EndsWith(".*", StringComparison.Ordinal) == true ? f.Use.Substring(0, f.Use.Length - 1) + node.Key : f.Use,
            f.Means,
            f.Note,
            f.Environment);
    }

    /// <summary>The only place of the schema where a key of this name belongs, outside maps and lists.</summary>
    static string? Elsewhere(string key)
    {
        if (uniquePlaces is null)
        {
            Dictionary<string, string?> places = [];
            Stack<(SchemaNode Node, string Path)> work = new([(SchemaNode.Root, "")]);
            while (work.Count > 0)
            {
                (SchemaNode node, string path) = work.Pop();
                for (int i = 0; i < node.ChildCount; i++)
                {
                    SchemaNode child = node.Child(i);
                    string below = path.Length == 0 ? child.Name : $"{path}.{child.Name}";
                    string folded = SchemaNode.Fold(child.Name);
                    places[folded] = places.ContainsKey(folded) ? null : below;
                    work.Push((child, below));
                }
            }

            uniquePlaces = places;
        }

        return uniquePlaces.TryGetValue(SchemaNode.Fold(key), out string? place) ? place : null;
    }

    static string Below(Setting parent, string name) => parent.Path.Length == 0 ? name : $"{parent.Path}.{name}";
}
