class GoClawBroken
{
    string goclawUrl = "http://gateway.example.com:18790;
    string other = $"http://gateway.example.com:{18790";
    Missing goclaw = new("http://gateway.example.com", );
    void M() { goclaw.Get(new Uri("http://gateway.example.com"; missing.Call("http://gateway.example.com:18790" + );
    string goclawUri = new UriBuilder("http", , 18790);
    string url = url + url + "http://gateway.example.com";
    [Get("http://gateway.example.com:18790"
