using System.Text;

namespace GoClaw.Bench.Processes;

/// <summary>
/// A web application as companies have them: 300 C# files of some 200 lines each, the same with every run. Every file has names that look like
/// candidates (tokens that cancel, underscores, modes, policies, loggers); one in twenty has to do with a gateway.
/// </summary>
static class Application
{
    public const int FileCount = 300;
    const int LinesOfAFile = 200;

    static readonly string[] Nouns =
    [
        "Order", "Invoice", "Customer", "Product", "Shipment", "Payment", "Supplier", "Warehouse", "Employee", "Contract", "Ticket", "Campaign", "Discount", "Subscription", "Category", "Review", "Return", "Voucher", "Account", "Tenant",
    ];

    static readonly string[] Fields = ["Name", "Code", "Description", "Status", "Region", "Currency", "Notes", "Email", "Phone", "Street", "City", "Country", "Reference", "Channel", "Priority", "Language"];

    static readonly string[] Verbs = ["Approve", "Archive", "Assign", "Cancel", "Close", "Confirm", "Export", "Import", "Merge", "Notify", "Recalculate", "Reopen", "Reject", "Schedule", "Split", "Validate"];

    /// <summary>What each noun has, beside a file in fifteen that talks to the gateway.</summary>
    static readonly Func<Pen, string>[] Kinds = [Controller, Service, Entity, Options, Client, Repository, Worker, Dtos, Validator, Middleware, Tests, Handler, Mapper, Events];

    static readonly Func<Pen, string>[] Gateways = [GatewayOptions, GatewayEnvironment, GatewayStorage, GatewayClient, GatewaySettings];

    public static IEnumerable<(string Name, string Text)> Files()
    {
        for (int i = 0; i < FileCount; i++)
        {
            string noun = Nouns[i % Nouns.Length];
            int kind = i / Nouns.Length;
            // 280 files of 14 kinds, 15 of a gateway, 5 without anything of the kind.
            Pen pen = new(noun, i);
            Func<Pen, string> write = kind < Kinds.Length ? Kinds[kind] : i % 20 < 15 ? Gateways[i % Gateways.Length] : Mapper;
            yield return ($"{write.Method.Name}{i:D3}.cs", write(pen));
        }
    }

    /// <summary>Fills a type with members until its file is as long as it should be.</summary>
    sealed class Pen(string noun, int seed)
    {
        readonly Random random = new(seed);
        int count;

        public string Noun => noun;

        public string Low => char.ToLowerInvariant(noun[0]) + noun[1..];

        public string Number { get; } = $"{seed:D3}";

        public string Field { get; private set; } = "Name";

        public string Verb { get; private set; } = "Confirm";

        public int Value { get; private set; } = 20;

        public string Write(string head, string tail, params Func<string, string>[] members)
        {
            StringBuilder text = new(head.TrimEnd() + "\n");
            int lines = head.Split('\n').Length + tail.Split('\n').Length;
            while (lines < LinesOfAFile)
            {
                Field = Fields[random.Next(Fields.Length)];
                Verb = Verbs[random.Next(Verbs.Length)];
                Value = random.Next(10, 100);
                string member = members[count % members.Length]($"{count:D2}");
                count++;
                lines += member.Split('\n').Length + 1;
                text.Append('\n').Append(member.TrimEnd()).Append('\n');
            }

            return text.Append(tail).Append('\n').ToString();
        }
    }

    static string Controller(Pen pen) => pen.Write(
        $$"""
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;

        namespace Shop.Web.Controllers;

        /// <summary>The public API of {{pen.Noun}}.</summary>
        [ApiController]
        [Authorize(Policy = "{{pen.Noun}}.Read")]
        [Route("api/v1/{{pen.Low}}s")]
        public sealed class {{pen.Noun}}{{pen.Number}}Controller : ControllerBase
        {
            private readonly Dictionary<Guid, string> _store = new();
            private readonly ILogger<{{pen.Noun}}{{pen.Number}}Controller> _logger;

            public {{pen.Noun}}{{pen.Number}}Controller(ILogger<{{pen.Noun}}{{pen.Number}}Controller> logger)
            {
                _logger = logger;
            }
        """,
        "}",
        n => $$"""
                [HttpGet("{id:guid}/{{pen.Field.ToLowerInvariant()}}-{{n}}")]
                [ProducesResponseType(StatusCodes.Status200OK)]
                [ProducesResponseType(StatusCodes.Status404NotFound)]
                public async Task<ActionResult<string>> Get{{pen.Field}}{{n}}Async(Guid id, CancellationToken cancellationToken)
                {
                    await Task.Delay({{pen.Value}}, cancellationToken);
                    if (!_store.TryGetValue(id, out var found))
                    {
                        _logger.LogWarning("{{pen.Noun}} {Id} was not found", id);
                        return NotFound(new ProblemDetails { Title = "{{pen.Noun}} not found", Detail = $"There is no {{pen.Low}} with the ID {id}." });
                    }

                    _logger.LogInformation("Returning {{pen.Low}} {Id} to {User}", id, User.Identity?.Name);
                    return Ok(found);
                }
            """,
        n => $$"""
                [HttpPost("{{pen.Verb.ToLowerInvariant()}}-{{n}}")]
                [Authorize(Policy = "{{pen.Noun}}.Write")]
                public async Task<IActionResult> {{pen.Verb}}{{n}}Async([FromBody] Dictionary<string, string> body, CancellationToken cancellationToken)
                {
                    if (!ModelState.IsValid || body.Count == 0)
                    {
                        return BadRequest(ModelState);
                    }

                    try
                    {
                        foreach (var (key, value) in body)
                        {
                            _logger.LogDebug("Setting {Key} of {{pen.Low}} to {Length} characters", key, value.Length);
                            _store[Guid.NewGuid()] = value.Trim();
                        }

                        await Task.Yield();
                        return Accepted(new { Count = body.Count, Status = "{{pen.Verb}}", At = DateTimeOffset.UtcNow });
                    }
                    catch (InvalidOperationException exception)
                    {
                        _logger.LogError(exception, "{{pen.Verb}} failed for {Count} values", body.Count);
                        return Conflict();
                    }
                }
            """);

    static string Service(Pen pen) => pen.Write(
        $$"""
        namespace Shop.Core.Services;

        public sealed class {{pen.Noun}}{{pen.Number}}Service(IHttpContextAccessor accessor, IConfiguration configuration, ILogger<{{pen.Noun}}{{pen.Number}}Service> logger)
        {
            private const string CachePrefix = "{{pen.Low}}:v2:";
            private static readonly TimeSpan CacheDuration = TimeSpan.FromMinutes({{pen.Value}});
            private readonly Dictionary<string, decimal> _totals = new(StringComparer.OrdinalIgnoreCase);
            private readonly SemaphoreSlim _gate = new(1, 1);
        """,
        "}",
        n => $$"""
                public async Task<decimal> {{pen.Verb}}{{n}}Async(string reference, decimal amount, CancellationToken cancellationToken = default)
                {
                    ArgumentException.ThrowIfNullOrWhiteSpace(reference);
                    var key = CachePrefix + reference + "-{{n}}";
                    var user = accessor.HttpContext?.User.Identity?.Name ?? "system";
                    await _gate.WaitAsync(cancellationToken);
                    try
                    {
                        if (_totals.TryGetValue(key, out var total))
                        {
                            logger.LogTrace("Cache hit for {Key}, valid for {Duration}", key, CacheDuration);
                        }

                        total += Math.Round(amount * {{pen.Value}}m / 100m, 2, MidpointRounding.AwayFromZero);
                        _totals[key] = total;
                        logger.LogInformation("{User} changed {{pen.Low}} {Reference} to {Total}", user, reference, total);
                        return total;
                    }
                    finally
                    {
                        _gate.Release();
                    }
                }
            """,
        n => $$"""
                public IReadOnlyList<string> Find{{pen.Field}}{{n}}(IEnumerable<string> candidates, int pageSize, string? pageToken)
                {
                    var limit = configuration.GetValue("{{pen.Noun}}:Limit{{n}}", {{pen.Value}});
                    if (pageSize > limit)
                    {
                        throw new ArgumentOutOfRangeException(nameof(pageSize), pageSize, $"At most {limit} results of {{pen.Low}} can be read at once.");
                    }

                    return candidates
                        .Where(candidate => string.Compare(candidate, pageToken, StringComparison.Ordinal) > 0)
                        .OrderBy(candidate => candidate.Length)
                        .ThenByDescending(candidate => candidate, StringComparer.Ordinal)
                        .Take(pageSize)
                        .ToList();
                }
            """);

    static string Entity(Pen pen) => pen.Write(
        $$"""
        using System.ComponentModel.DataAnnotations;
        using System.ComponentModel.DataAnnotations.Schema;

        namespace Shop.Data.Entities;

        [Table("{{pen.Low}}_{{pen.Number}}")]
        public class {{pen.Noun}}{{pen.Number}}
        {
            [Key]
            public Guid Id { get; set; } = Guid.NewGuid();

            [Timestamp]
            public byte[] RowVersion { get; set; } = [];
        """,
        "}",
        n => $$"""
                /// <summary>The {{pen.Field.ToLowerInvariant()}} of the {{pen.Low}}.</summary>
                [Required]
                [MaxLength({{pen.Value}})]
                [Column("{{pen.Field.ToLowerInvariant()}}_{{n}}")]
                public string {{pen.Field}}{{n}} { get; set; } = string.Empty;
            """,
        n => $$"""
                [Column(TypeName = "decimal(18,2)")]
                public decimal Amount{{n}} { get; private set; }

                public DateTimeOffset? {{pen.Verb}}{{n}}At { get; private set; }

                public void {{pen.Verb}}{{n}}(decimal amount, DateTimeOffset now)
                {
                    if (amount < 0)
                    {
                        throw new ArgumentOutOfRangeException(nameof(amount));
                    }

                    Amount{{n}} = amount;
                    {{pen.Verb}}{{n}}At = now;
                }
            """);

    static string Options(Pen pen) => pen.Write(
        $$"""
        using System.ComponentModel.DataAnnotations;
        using Microsoft.Extensions.Options;

        namespace Shop.Web.Configuration;

        /// <summary>How the application handles {{pen.Low}}s.</summary>
        public sealed class {{pen.Noun}}{{pen.Number}}Options : IValidateOptions<{{pen.Noun}}{{pen.Number}}Options>
        {
            public const string SectionName = "{{pen.Noun}}";

            public string ConnectionString { get; set; } = "Server=localhost;Database={{pen.Low}};Trusted_Connection=True";

            public ValidateOptionsResult Validate(string? name, {{pen.Noun}}{{pen.Number}}Options options) =>
                options.Timeout00 > TimeSpan.Zero ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail("Timeout must be positive.");
        """,
        "}",
        n => $$"""
                /// <summary>How long a request may take.</summary>
                public TimeSpan Timeout{{n}} { get; set; } = TimeSpan.FromSeconds({{pen.Value}});

                [Range(1, 1000)]
                public int MaxRetries{{n}} { get; set; } = {{pen.Value}};

                [Required]
                public string {{pen.Field}}Mode{{n}} { get; set; } = "strict";
            """,
        n => $$"""
                public bool Enable{{pen.Verb}}{{n}} { get; set; } = true;

                [Url]
                public string {{pen.Verb}}Url{{n}} { get; set; } = "https://api.example.com/{{pen.Low}}/{{n}}";

                public IList<string> Allowed{{pen.Field}}{{n}} { get; } = new List<string> { "{{pen.Field}}", "{{pen.Verb}}" };
            """);

    static string Client(Pen pen) => pen.Write(
        $$"""
        using System.Net;
        using System.Net.Http.Headers;
        using System.Net.Http.Json;
        using System.Text.Json;

        namespace Shop.Integrations;

        public sealed class {{pen.Noun}}{{pen.Number}}Client
        {
            private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web) { WriteIndented = false };
            private readonly HttpClient _http;
            private readonly ILogger _logger;

            public {{pen.Noun}}{{pen.Number}}Client(HttpClient http, IConfiguration configuration, ILogger<{{pen.Noun}}{{pen.Number}}Client> logger)
            {
                _http = http;
                _logger = logger;
                _http.BaseAddress = new Uri(configuration["{{pen.Noun}}:BaseUrl"] ?? "https://{{pen.Low}}.example.com/");
                _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", configuration["{{pen.Noun}}:ApiKey"]);
                _http.DefaultRequestHeaders.UserAgent.ParseAdd("Shop/2.1");
            }
        """,
        "}",
        n => $$"""
                public async Task<T?> Get{{pen.Field}}{{n}}Async<T>(string id, CancellationToken cancellationToken)
                {
                    using var response = await _http.GetAsync($"{{pen.Low}}/{Uri.EscapeDataString(id)}/{{pen.Field.ToLowerInvariant()}}?v={{n}}", cancellationToken);
                    if (response.StatusCode == HttpStatusCode.NotFound)
                    {
                        _logger.LogWarning("{{pen.Noun}} {Id} is unknown to the remote side", id);
                        return default;
                    }

                    response.EnsureSuccessStatusCode();
                    return await response.Content.ReadFromJsonAsync<T>(JsonOptions, cancellationToken);
                }
            """,
        n => $$"""
                public async Task<bool> {{pen.Verb}}{{n}}Async(string id, object payload, CancellationToken cancellationToken)
                {
                    using var request = new HttpRequestMessage(HttpMethod.Post, "{{pen.Low}}/{{pen.Verb.ToLowerInvariant()}}/" + id)
                    {
                        Content = JsonContent.Create(payload, options: JsonOptions),
                    };
                    request.Headers.Add("X-Correlation-Id", Guid.NewGuid().ToString("N"));
                    request.Headers.Add("X-Request-Mode", "sync");
                    for (var attempt = 1; attempt <= 3; attempt++)
                    {
                        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
                        if (response.IsSuccessStatusCode)
                        {
                            return true;
                        }

                        _logger.LogWarning("Attempt {Attempt} of {{pen.Verb}} failed with {StatusCode}", attempt, (int)response.StatusCode);
                        await Task.Delay(TimeSpan.FromMilliseconds({{pen.Value}} * attempt), cancellationToken);
                    }

                    return false;
                }
            """);

    static string Repository(Pen pen) => pen.Write(
        $$"""
        using System.Data.Common;

        namespace Shop.Data.Repositories;

        public sealed class {{pen.Noun}}{{pen.Number}}Repository
        {
            private readonly Func<DbConnection> _connect;
            private readonly ILogger<{{pen.Noun}}{{pen.Number}}Repository> _logger;

            public {{pen.Noun}}{{pen.Number}}Repository(Func<DbConnection> connect, ILogger<{{pen.Noun}}{{pen.Number}}Repository> logger) => (_connect, _logger) = (connect, logger);
        """,
        "}",
        n => $$"""
                public async Task<int> Update{{pen.Field}}{{n}}Async(Guid id, string value, CancellationToken cancellationToken)
                {
                    const string Sql = "UPDATE {{pen.Low}} SET {{pen.Field.ToLowerInvariant()}} = @value, updated_at = now() WHERE id = @id";
                    await using var connection = _connect();
                    await connection.OpenAsync(cancellationToken);
                    await using var command = connection.CreateCommand();
                    command.CommandText = Sql;
                    command.CommandTimeout = {{pen.Value}};
                    Bind(command, "@id", id);
                    Bind(command, "@value", value);
                    var rows = await command.ExecuteNonQueryAsync(cancellationToken);
                    _logger.LogDebug("Updated {Rows} rows of {{pen.Low}}", rows);
                    return rows;

                    static void Bind(DbCommand command, string name, object value)
                    {
                        var parameter = command.CreateParameter();
                        parameter.ParameterName = name;
                        parameter.Value = value;
                        command.Parameters.Add(parameter);
                    }
                }
            """,
        n => $$"""
                public async IAsyncEnumerable<string> Read{{pen.Field}}{{n}}Async([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
                {
                    await using var connection = _connect();
                    await connection.OpenAsync(cancellationToken);
                    await using var command = connection.CreateCommand();
                    command.CommandText = $@"
                        SELECT {{pen.Field.ToLowerInvariant()}}
                        FROM {{pen.Low}} AS t
                        WHERE t.deleted_at IS NULL
                        ORDER BY t.created_at DESC
                        LIMIT {{{pen.Value}}}";
                    await using var reader = await command.ExecuteReaderAsync(cancellationToken);
                    while (await reader.ReadAsync(cancellationToken))
                    {
                        yield return reader.GetString(0);
                    }
                }
            """);

    static string Worker(Pen pen) => pen.Write(
        $$"""
        using System.Threading.Channels;

        namespace Shop.Background;

        public sealed class {{pen.Noun}}{{pen.Number}}Worker(Channel<string> queue, IServiceScopeFactory scopes, ILogger<{{pen.Noun}}{{pen.Number}}Worker> logger) : BackgroundService
        {
            private int _processed;

            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                logger.LogInformation("{{pen.Noun}} worker started");
                await foreach (var message in queue.Reader.ReadAllAsync(stoppingToken))
                {
                    using var scope = scopes.CreateScope();
                    await Handle00Async(message, stoppingToken);
                    Interlocked.Increment(ref _processed);
                }
            }
        """,
        "}",
        n => $$"""
                private async Task Handle{{n}}Async(string message, CancellationToken stoppingToken)
                {
                    using var timeout = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
                    timeout.CancelAfter(TimeSpan.FromSeconds({{pen.Value}}));
                    try
                    {
                        await Task.Delay(message.Length, timeout.Token);
                        logger.LogInformation("Handled {{pen.Low}} message {Message} after {Count} others", message, _processed);
                    }
                    catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
                    {
                        logger.LogWarning("{{pen.Noun}} message timed out in step {{n}}");
                    }
                    catch (Exception exception)
                    {
                        logger.LogError(exception, "Could not handle {{pen.Low}} message in step {Step}", "{{n}}");
                        throw new InvalidOperationException($"Step {{n}} of {{pen.Low}} failed for '{message}'.", exception);
                    }
                }
            """);

    static string Dtos(Pen pen) => pen.Write(
        $$"""
        using System.Text.Json.Serialization;

        namespace Shop.Contracts;

        /// <summary>What the API shows of {{pen.Noun}}.</summary>
        public static class {{pen.Noun}}{{pen.Number}}Contracts
        {
            public const string Version = "2.{{pen.Value}}";
        """,
        "}",
        n => $$"""
                /// <param name="Id">Stable.</param>
                /// <param name="{{pen.Noun}}Name">As shown.</param>
                public sealed record {{pen.Verb}}{{n}}Request(
                    [property: JsonPropertyName("id")] Guid Id,
                    [property: JsonPropertyName("{{pen.Low}}_name")] string {{pen.Noun}}Name,
                    [property: JsonPropertyName("amount")] decimal Amount = {{pen.Value}}m,
                    [property: JsonPropertyName("next_page_token")] string? NextPageToken = null);
            """,
        n => $$"""
                public sealed class {{pen.Field}}{{n}}Response
                {
                    [JsonPropertyName("items")]
                    public List<string> Items { get; init; } = [];

                    [JsonPropertyName("total_count")]
                    public int TotalCount { get; init; }

                    public required string {{pen.Field}} { get; init; }

                    public override string ToString() => $"{ {{pen.Field}} }: {Items.Count} of {TotalCount}";
                }
            """);

    static string Validator(Pen pen) => pen.Write(
        $$"""
        using System.Text.RegularExpressions;

        namespace Shop.Core.Validation;

        public static class {{pen.Noun}}{{pen.Number}}Validator
        {
            private static readonly Regex EmailPattern = new(@"^[^@\s]+@[^@\s]+\.[^@\s]+$", RegexOptions.Compiled | RegexOptions.CultureInvariant);

            public sealed record Error(string Property, string Message);
        """,
        "}",
        n => $$"""
                public static IEnumerable<Error> Check{{pen.Field}}{{n}}(string? value, int maximum = {{pen.Value}})
                {
                    if (string.IsNullOrWhiteSpace(value))
                    {
                        yield return new Error("{{pen.Field}}", "{{pen.Field}} is required.");
                        yield break;
                    }

                    if (value.Length > maximum)
                    {
                        yield return new Error("{{pen.Field}}", $"{{pen.Field}} has {value.Length} characters; {maximum} are allowed.");
                    }

                    if (value.Contains('@') && !EmailPattern.IsMatch(value))
                    {
                        yield return new Error("{{pen.Field}}", "Not an e-mail address.");
                    }
                }
            """,
        n => $$"""
                public static bool Can{{pen.Verb}}{{n}}(string status) => status switch
                {
                    "draft" or "open" => true,
                    "closed" => false,
                    "on_hold" when DateTime.UtcNow.Day > {{pen.Value % 28}} => true,
                    _ => throw new ArgumentException($"Unknown status '{status}'.", nameof(status)),
                };
            """);

    static string Middleware(Pen pen) => pen.Write(
        $$"""
        using System.Diagnostics;

        namespace Shop.Web.Middleware;

        public sealed class {{pen.Noun}}{{pen.Number}}Middleware(RequestDelegate next, ILogger<{{pen.Noun}}{{pen.Number}}Middleware> logger)
        {
            private static readonly ActivitySource Source = new("Shop.{{pen.Noun}}");

            public async Task InvokeAsync(HttpContext context)
            {
                using var activity = Source.StartActivity("{{pen.Low}}");
                activity?.SetTag("http.path", context.Request.Path.Value);
                Step00(context);
                await next(context);
            }
        """,
        "}",
        n => $$"""
                private void Step{{n}}(HttpContext context)
                {
                    var path = context.Request.Path.Value ?? "/";
                    if (path.StartsWith("/health", StringComparison.OrdinalIgnoreCase) || path.StartsWith("/metrics", StringComparison.OrdinalIgnoreCase))
                    {
                        return;
                    }

                    if (!context.Request.Headers.TryGetValue("X-Tenant", out var tenant) || tenant.Count == 0)
                    {
                        logger.LogInformation("Request to {Path} without a tenant", path);
                        context.Response.Headers["X-{{pen.Noun}}-Step"] = "{{n}}";
                        return;
                    }

                    context.Items["{{pen.Low}}_{{n}}"] = tenant.ToString();
                    logger.LogDebug("Request of {Tenant} to {Path} in step {{n}}", tenant.ToString(), path);
                }
            """);

    static string Tests(Pen pen) => pen.Write(
        $$"""
        namespace Shop.Tests;

        public class {{pen.Noun}}{{pen.Number}}Tests
        {
            private readonly Dictionary<string, object> _fixture = new()
            {
                ["id"] = Guid.Parse("5d3f0b0e-7d52-4a9e-9a0c-0d6c2c1f7{{pen.Number}}"),
                ["name"] = "Test {{pen.Low}}",
                ["amount"] = 20.5m,
            };

            private static void Equal<T>(T expected, T actual)
            {
                if (!EqualityComparer<T>.Default.Equals(expected, actual))
                    throw new InvalidOperationException($"Expected {expected}, was {actual}.");
            }
        """,
        "}",
        n => $$""""
                public void {{pen.Verb}}{{n}}_returns_the_{{pen.Field.ToLowerInvariant()}}()
                {
                    var sut = new { Name = (string)_fixture["name"], Amount = (decimal)_fixture["amount"], Mode = "test" };
                    var json = System.Text.Json.JsonSerializer.Serialize(sut);
                    Equal("""{"Name":"Test {{pen.Low}}","Amount":{{pen.Value}}.5,"Mode":"test"}""", json);
                    Equal("Test {{pen.Low}}", sut.Name);
                    Equal({{pen.Value}}.5m, sut.Amount);
                }
            """",
        n => $$"""
                public async Task {{pen.Verb}}{{n}}_fails_without_{{pen.Field.ToLowerInvariant()}}()
                {
                    var user = new { Login = "alice", Password = "test", Roles = new[] { "admin", "{{pen.Low}}-editor" } };
                    await Task.Yield();
                    Equal(2, user.Roles.Length);
                    Equal("alice", user.Login);
                    Equal(4, user.Password.Length);
                    Console.WriteLine($"{user.Login} has {user.Roles.Length} roles");
                }
            """);

    static string Handler(Pen pen) => pen.Write(
        $$"""
        namespace Shop.Core.Handlers;

        public sealed partial class {{pen.Noun}}{{pen.Number}}Handler(ILoggerFactory loggers)
        {
            private readonly ILogger _logger = loggers.CreateLogger("{{pen.Noun}}");

            [LoggerMessage(EventId = {{pen.Value}}, Level = LogLevel.Information, Message = "{Kind} of {{pen.Low}} took {Elapsed} ms")]
            private static partial void LogElapsed(ILogger logger, string kind, long elapsed);
        """,
        "}",
        n => $$"""
                public async Task<string> Handle{{pen.Verb}}{{n}}Async(IReadOnlyDictionary<string, string> command, CancellationToken cancellationToken)
                {
                    var watch = System.Diagnostics.Stopwatch.StartNew();
                    using var scope = _logger.BeginScope(new Dictionary<string, object> { ["Command"] = "{{pen.Verb}}", ["Step"] = {{pen.Value}} });
                    if (!command.TryGetValue("{{pen.Field.ToLowerInvariant()}}", out var value))
                    {
                        _logger.LogWarning("{{pen.Verb}} without {{pen.Field.ToLowerInvariant()}}");
                        return "rejected";
                    }

                    var result = value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                        .Select((part, index) => $"{index}:{part.ToUpperInvariant()}")
                        .Aggregate("{{pen.Low}}", (left, right) => left + "/" + right);
                    await Task.Delay(TimeSpan.FromMilliseconds({{pen.Value}}), cancellationToken);
                    LogElapsed(_logger, "{{pen.Verb}}", watch.ElapsedMilliseconds);
                    return result;
                }
            """);

    static string Mapper(Pen pen) => pen.Write(
        $$"""
        namespace Shop.Core.Mapping;

        public static class {{pen.Noun}}{{pen.Number}}Mapper
        {
            public sealed record Source(string Name, string Code, string Region, decimal Amount, DateTime Created);

            public sealed class Target
            {
                public string Title { get; set; } = "";
                public string Key { get; set; } = "";
                public string Area { get; set; } = "";
                public decimal Total { get; set; }
                public DateOnly Day { get; set; }
            }
        """,
        "}",
        n => $$"""
                public static Target Map{{n}}(Source source)
                {
                    var target = new Target
                    {
                        Title = source.Name.Trim(),
                        Key = $"{source.Code}-{source.Region}".ToUpperInvariant(),
                        Area = source.Region switch { "de" => "Europe", "us" => "America", _ => "World" },
                        Total = Math.Round(source.Amount * 1.{{pen.Value}}m, 2),
                        Day = DateOnly.FromDateTime(source.Created),
                    };
                    target.Title = target.Title.Length > {{pen.Value}} ? target.Title[..{{pen.Value}}] + "..." : target.Title;
                    return target;
                }
            """,
        n => $$"""
                public static List<Target> MapAll{{n}}(IEnumerable<Source> sources) =>
                    sources.Where(source => source.Amount > {{pen.Value}}).Select(Map00).OrderBy(target => target.Day).ToList();
            """);

    static string Events(Pen pen) => pen.Write(
        $$"""
        namespace Shop.Core.Events;

        public abstract record {{pen.Noun}}{{pen.Number}}Event(Guid Id, DateTimeOffset At)
        {
            public string Topic => "shop.{{pen.Low}}.v1";
        """,
        "}",
        n => $$"""
                /// <summary>Raised when a {{pen.Low}} was handled in step {{n}}.</summary>
                public sealed record {{pen.Verb}}d{{n}}(Guid Id, DateTimeOffset At, string {{pen.Noun}}Name, string? Actor) : {{pen.Noun}}{{pen.Number}}Event(Id, At)
                {
                    public string PartitionKey => $"{Topic}/{Id:N}";

                    public IReadOnlyDictionary<string, string> Headers => new Dictionary<string, string>
                    {
                        ["event-type"] = nameof({{pen.Noun}}Name),
                        ["actor"] = Actor ?? "system",
                        ["occurred-at"] = At.ToString("O"),
                    };
                }
            """);

    static string GatewayOptions(Pen pen) => pen.Write(
        $$"""
        namespace Shop.Agents.Configuration;

        public sealed class GoClaw{{pen.Number}}Options
        {
            public GatewayOptions Gateway { get; set; } = new() { Host = "127.0.0.1", InjectionAction = "warn", RateLimitRpm = {{pen.Value}} };

            public string Token { get; set; } = "";

            public sealed class GatewayOptions
            {
                public string Host { get; set; } = "0.0.0.0";
                public int Port { get; set; } = 18790;
                public string InjectionAction { get; set; } = "off";
                public int RateLimitRpm { get; set; }
            }
        """,
        "}",
        n => $$"""
                public string Agent{{n}}Model { get; set; } = "{{pen.Low}}-{{n}}";

                public int Agent{{n}}MaxTokens { get; set; } = {{pen.Value}}00;

                public GatewayOptions {{pen.Verb}}{{n}}(GatewayOptions options)
                {
                    options.InjectionAction = "log";
                    options.Port = 18790;
                    return options;
                }
            """);

    static string GatewayEnvironment(Pen pen) => pen.Write(
        $$"""
        using System.Diagnostics;

        namespace Shop.Agents.Hosting;

        public sealed class GatewayProcess{{pen.Number}}(IConfiguration configuration, ILogger<GatewayProcess{{pen.Number}}> logger)
        {
        """,
        "}",
        n => $$"""
                public Process? {{pen.Verb}}{{n}}(string workspace)
                {
                    var start = new ProcessStartInfo("goclaw") { WorkingDirectory = workspace, UseShellExecute = false };
                    start.Environment["GOCLAW_HOST"] = "127.0.0.1";
                    start.Environment["GOCLAW_PORT"] = "18790";
                    start.Environment["GOCLAW_GATEWAY_TOKEN"] = configuration["GoClaw:Token"];
                    start.Environment["GOCLAW_SANDBOX_MODE"] = "all";
                    logger.LogInformation("Starting the gateway in {Workspace} for {{pen.Low}} {{n}}", workspace);
                    return Process.Start(start);
                }
            """);

    static string GatewayStorage(Pen pen) => pen.Write(
        $$"""
        namespace Shop.Agents.Storage;

        public static class GatewayStorage{{pen.Number}}
        {
            public const string LocalDsn = "postgres://goclaw@localhost:5432/{{pen.Low}}?sslmode=disable";
        """,
        "}",
        n => $$"""
                public static string {{pen.Verb}}{{n}}Dsn(string host, string user, string password, ILogger logger)
                {
                    var dsn = $"postgres://{user}:{password}@{host}:5432/{{pen.Low}}_{{n}}?sslmode=require";
                    logger.LogInformation("Connecting to {Host} as {User} with a password of {Length} characters", host, user, password.Length);
                    return dsn;
                }
            """);

    static string GatewayClient(Pen pen) => pen.Write(
        $$"""
        using System.Net.Http.Headers;
        using System.Net.Security;

        namespace Shop.Agents;

        public sealed class GoClawClient{{pen.Number}}(HttpClient http, ILogger<GoClawClient{{pen.Number}}> logger)
        {
            public static HttpMessageHandler Handler() => new HttpClientHandler
            {
                ServerCertificateCustomValidationCallback = (_, certificate, _, errors) => errors == SslPolicyErrors.None && certificate is not null,
            };
        """,
        "}",
        n => $$"""
                public async Task<string> {{pen.Verb}}{{n}}Async(string agent, string token, CancellationToken cancellationToken)
                {
                    using var request = new HttpRequestMessage(HttpMethod.Post, $"http://localhost:18790/v1/agents/{agent}/{{n}}");
                    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
                    using var response = await http.SendAsync(request, cancellationToken);
                    logger.LogInformation("The gateway answered {Status} for {Agent} ({Length} characters of token)", response.StatusCode, agent, token.Length);
                    return await response.Content.ReadAsStringAsync(cancellationToken);
                }
            """);

    static string GatewaySettings(Pen pen) => pen.Write(
        $$"""
        using Microsoft.Extensions.Configuration;

        namespace Shop.Agents.Tests;

        public static class GatewaySettings{{pen.Number}}
        {
        """,
        "}",
        n => $$"""
                public static IConfiguration {{pen.Verb}}{{n}}() => new ConfigurationBuilder()
                    .AddInMemoryCollection(new Dictionary<string, string?>
                    {
                        ["gateway:host"] = "127.0.0.1",
                        ["gateway:injection_action"] = "block",
                        ["agents:defaults:sandbox:mode"] = "all",
                        ["{{pen.Low}}:step"] = "{{n}}",
                    })
                    .Build();
            """,
        n => $$""""
                public static string {{pen.Verb}}{{n}}Json() => """
                    { "gateway": { "host": "127.0.0.1", "port": 18790 }, "agents": { "defaults": { "max_tokens": {{pen.Value}}00 } } }
                    """;
            """");
}
