using System;
using System.Net.Http;

namespace Case;

class OkNear
{
    const string GoClawUrl = "http://localhost:18790";
    const string GoClawLoopback = "ws://127.0.0.1:18790/ws";
    const string GoClawSix = "http://[::1]:18790";
    const string GoClawService = "http://goclaw:18790";
    const string GoClawCluster = "http://goclaw.agents.svc.cluster.local:18790";
    const string GoClawDocker = "http://host.docker.internal:18790";
    const string GoClawTailnet = "http://gateway.tail1234.ts.net:18790";
    const string GoClawTailnetAddress = "http://100.101.102.103:18790";
    readonly Uri goclaw = new UriBuilder("http", "localhost", 18790).Uri;
    readonly string listen = "http://0.0.0.0:18790";
}
