import Glibc
import Pictures

// What the tests and measurements of pictures start; no part of the product. Started as a worker, it does what
// the end of the file asks for; otherwise what its arguments ask for.

PictureWorker.runIfAsked(CommandLine.arguments, rehearsal: Rehearsal.play)
exit(Probe.run(Array(CommandLine.arguments.dropFirst())))
