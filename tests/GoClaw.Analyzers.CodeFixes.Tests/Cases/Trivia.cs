using System;

class Db
{
    // The database of the shop.
    /* one */ static readonly /* two */ string Dsn /* three */ = /* four */ "postgres://app:Jr7kQp2vX9m@db.example.com/app" /* five */; // six

	string Tabs()
	{
		// before
		return /* at */ "postgres://app:Jr7kQp2vX9m@db.example.com/app"; // behind
		// after
	}

    /// <summary>Kept.</summary>
    private   const   string   Spaced   =   "postgres://app:Jr7kQp2vX9m@db.example.com/app"  ;   // as it was
}
