namespace Case;

static class Broken
{
    const int Wrong = "postgres://app:Jr7kQp2vX9m@db.example.com/one";
    string missing = Missing + "postgres://app:Jr7kQp2vX9m@db.example.com/two" + ;
    [Unknown("postgres://app:Jr7kQp2vX9m@db.example.com/three")] void M(;
    const string Escape = "\q postgres://app:Jr7kQp2vX9m@db.example.com/four";
    const string Self = Self + "postgres://app:Jr7kQp2vX9m@db.example.com/five";
    string unterminated = "postgres://app:Jr7kQp2vX9m@db.example.com/six
    string open = $"postgres://app:Jr7kQp2vX9m@{host}/seven {
