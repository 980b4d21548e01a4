// Every test waits for a build that itself uses all cores.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
