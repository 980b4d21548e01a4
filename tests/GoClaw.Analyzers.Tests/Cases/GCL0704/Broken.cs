class GoClawBroken
{
    void M()
    {
        goclaw.GetAsync("/healthz"
        goclaw.GetAsync($"{goclaw.}/healthz");
        new Uri(goclawUri, "/healthz", );
        missing => missing.goclaw("/healthz")
        string a = a + "/healthz";
        var c = new { = "/healthz" };
    }
    [Get("/healthz"
