package pinquire.dsl;

import java.util.List;
import pinquire.check.Workers;
import pinquire.command.Abreast;
import pinquire.command.Checked;
import pinquire.command.Command;
import pinquire.command.Docket;
import pinquire.command.Operand;
import pinquire.command.Outcome;
import pinquire.command.Race;
import pinquire.command.Session;
import pinquire.command.Simulated;
import pinquire.command.Smallest;
import pinquire.command.State;
import pinquire.command.Topic;
import pinquire.command.Watch;

/** What commands are said to. */
interface Laboratory {

  /** See {@link Session#run}. */
  Outcome run(Command command);

  State state();

  /** See {@link Session#race}. */
  Race race();

  /** See {@link Session#names}. */
  List<String> names(Operand operand);

  /** See {@link Session#topic}. */
  Topic topic(Command command);

  /** See {@link Session#check}. */
  List<Checked> check(Command command, Workers workers, Watch watch);

  /** See {@link Session#simulate}. */
  Simulated simulate(Command command, Watch watch);

  /** See {@link Session#smallest}. */
  Smallest smallest(Command command, Abreast abreast, Watch watch);

  /** See {@link Session#docket}. */
  Docket docket(Command command);

  static Laboratory of(Session session) {
    return new SessionLaboratory(session);
  }
}
