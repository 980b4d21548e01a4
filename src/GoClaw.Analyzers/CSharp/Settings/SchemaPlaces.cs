using System.Text;
using GoClaw.Rules.Schema;

namespace GoClaw.Analyzers.CSharp.Settings;

/// <summary>A node of the schema and the way to it.</summary>
/// <param name="Name">Folded; empty for entries of maps, which have any name.</param>
/// <param name="HasEntry">Whether the way leads through a map.</param>
sealed record SchemaPlace(SchemaNode Node, string Name, SchemaPlace? Parent, bool HasEntry)
{
    /// <summary>From the sections of the root down to this.</summary>
    public IEnumerable<SchemaPlace> Way => Parent is null ? [] : Parent.Way.Append(this);

    public SchemaPlace Section => Parent is { Parent: not null } ? Parent.Section : this;

    /// <summary>Whether hardly anybody else would call a setting so.</summary>
    public bool IsOwn => SchemaPlaces.IsOwn(Node);

    public bool IsCommon => SchemaPlaces.IsCommon(Node);
}

/// <summary>
/// Finds what a chain of C# names means in the schema: <c>Sandbox.Mode</c> is <c>agents.defaults.sandbox.mode</c> because nothing else ends
/// so. Case, underscores and hyphens do not count, as between C# and JSON.
/// </summary>
static class SchemaPlaces
{
    /// <summary>Names of several words that are anybody's: of bots, of models and their clients, of MCP, CORS, jobs and browsers.</summary>
    static readonly HashSet<string> Common =
    [
        "api_key", "api_base", "api_server", "base_url", "app_id", "app_secret", "app_token", "bot_token", "user_token", "verification_token", "encrypt_key", "webhook_port", "webhook_path", "connection_mode",
        "require_mention", "allow_from", "history_limit", "link_preview", "system_prompt", "context_window", "max_tokens", "max_results", "min_score", "max_chars", "min_chars", "max_length", "max_messages", "chunk_overlap",
        "embedding_model", "embedding_provider", "model_id", "voice_id", "group_id", "project_id", "agent_type", "credentials_file", "github_token", "owner_ids",
        "mcp_servers", "allowed_origins", "allowed_domains", "blocked_domains", "allowed_paths", "remote_url", "max_pages", "service_name", "enable_tls",
        "data_dir", "state_dir", "storage_dir", "scratch_dir", "work_dir", "cli_path", "timeout_sec", "timeout_seconds", "timeout_ms", "delay_ms", "min_ms", "max_ms", "debounce_ms", "debounce_delay",
        "max_retries", "retry_base_delay", "retry_max_delay", "default_timezone", "job_timeout", "slash_commands", "max_concurrent",
    ];

    static readonly Dictionary<string, List<SchemaPlace>> ByName = Index();

    public static bool IsKnown(string name) => ByName.ContainsKey(Fold(name));

    /// <summary>Whether it is a name of the schema that has several words, which hardly anybody else would use.</summary>
    public static bool HasSeveralWords(string name) => ByName.TryGetValue(Fold(name), out List<SchemaPlace>? places) && places.Exists(place => place.Node.Name.IndexOf('_') >= 0);

    /// <summary>Whether a setting has a name of several words that is no common one.</summary>
    public static bool IsOwn(SchemaNode node) => node.Name.IndexOf('_') >= 0 && !IsCommon(node);

    public static bool IsCommon(SchemaNode node) => Common.Contains(node.Name);

    /// <summary>The name as it is compared.</summary>
    public static string Fold(string name)
    {
        StringBuilder folded = new(name.Length);
        foreach (char c in name)
        {
            if (c is not ('_' or '-'))
                folded.Append(char.ToLowerInvariant(c));
        }

        return folded.ToString();
    }

    /// <summary>The place whose way ends in as many of the names as possible; null where none does, or several do.</summary>
    /// <param name="names">From the outermost on; the first ones may be anything.</param>
    public static SchemaMatch? Find(IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            return null;
        string[] folded = [.. names.Select(Fold)];
        SchemaMatch? best = null;
        bool isTie = false;
        foreach (SchemaPlace place in Candidates(folded))
        {
            if (Match(place, folded) is not { } match)
                continue;
            int order = best is null ? 1 : match.CompareTo(best);
            if (order > 0)
                (best, isTie) = (match, false);
            else if (order == 0)
                isTie = true;
        }

        return isTie ? null : best;
    }

    static IEnumerable<SchemaPlace> Candidates(string[] names)
    {
        if (ByName.TryGetValue(names[names.Length - 1], out List<SchemaPlace>? named))
        {
            foreach (SchemaPlace place in named)
                yield return place;
        }

        // The entry of a map has any name.
        if (names.Length > 1 && ByName.TryGetValue(names[names.Length - 2], out List<SchemaPlace>? maps))
        {
            foreach (SchemaPlace map in maps)
            {
                if (map.Node is { Type: SettingType.Map, Item: { } item })
                    yield return new SchemaPlace(item, "", map, true);
            }
        }
    }

    static SchemaMatch? Match(SchemaPlace place, string[] names)
    {
        int count = 0;
        int at = names.Length;
        SchemaPlace? outer = place;
        for (; outer is { Parent: not null } && at > 0; outer = outer.Parent, at--)
        {
            if (outer.Name.Length == 0)
                continue;
            if (outer.Name != names[at - 1])
                break;
            count++;
        }

        // An entry means nothing without the map around it.
        bool endsInEntry = outer is { Parent: not null } && at < names.Length && IsEntryOf(place, outer);
        return count == 0 || endsInEntry ? null : new SchemaMatch(place, count, outer is { Parent: null });
    }

    static bool IsEntryOf(SchemaPlace place, SchemaPlace outer)
    {
        SchemaPlace inner = place;
        while (inner.Parent != outer)
            inner = inner.Parent!;
        return inner.Name.Length == 0;
    }

    static Dictionary<string, List<SchemaPlace>> Index()
    {
        Dictionary<string, List<SchemaPlace>> index = [];
        Stack<SchemaPlace> work = new([new SchemaPlace(SchemaNode.Root, "", null, false)]);
        while (work.Count > 0)
        {
            SchemaPlace place = work.Pop();
            if (place.Name.Length > 0)
            {
                if (!index.TryGetValue(place.Name, out List<SchemaPlace>? same))
                    index.Add(place.Name, same = []);
                same.Add(place);
            }

            for (int i = 0; i < place.Node.ChildCount; i++)
            {
                SchemaNode child = place.Node.Child(i);
                work.Push(new SchemaPlace(child, Fold(child.Name), place, place.HasEntry));
            }

            // Elements of lists have no names that could lead to them; tool policies hold tool policies without end.
            if (place.Node is { Type: SettingType.Map, Item: { } item } && !place.Way.Any(outer => outer.Node == item))
                work.Push(new SchemaPlace(item, "", place, true));
        }

        return index;
    }
}

/// <summary>What a chain of names means.</summary>
/// <param name="Count">How many of its last names say so.</param>
/// <param name="IsWhole">Whether they lead there from the root.</param>
sealed record SchemaMatch(SchemaPlace Place, int Count, bool IsWhole) : IComparable<SchemaMatch>
{
    public int CompareTo(SchemaMatch? other) => other is null
        ? 1
        : (Count, IsWhole, !Place.HasEntry).CompareTo((other.Count, other.IsWhole, !other.Place.HasEntry));
}
