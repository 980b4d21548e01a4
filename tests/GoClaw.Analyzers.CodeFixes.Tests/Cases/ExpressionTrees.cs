using System;
using System.Linq;
using System.Linq.Expressions;

class Db
{
    static readonly Expression<Func<string>> Tree = () => "postgres://app:Jr7kQp2vX9m@db.example.com/app";

    static IQueryable<string> Filter(IQueryable<string> all) => all.Where(dsn => dsn == "postgres://app:Jr7kQp2vX9m@db.example.com/app");

    static IQueryable<string> Query(IQueryable<string> all) => from dsn in all where dsn == "postgres://app:Jr7kQp2vX9m@db.example.com/app" select dsn;
}
