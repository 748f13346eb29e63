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

/** A laboratory that is one session. */
class SessionLaboratory implements Laboratory {

  final Session session;

  SessionLaboratory(Session session) {
    this.session = session;
  }

  @Override
  public Outcome run(Command command) {
    return session.run(command);
  }

  @Override
  public State state() {
    return session.state();
  }

  @Override
  public Race race() {
    return session.race();
  }

  @Override
  public List<String> names(Operand operand) {
    return session.names(operand);
  }

  @Override
  public List<Checked> check(Command command, Workers workers, Watch watch) {
    return session.check(command, workers, watch);
  }

  @Override
  public Simulated simulate(Command command, Watch watch) {
    return session.simulate(command, watch);
  }

  @Override
  public Smallest smallest(Command command, Abreast abreast, Watch watch) {
    return session.smallest(command, abreast, watch);
  }

  @Override
  public Docket docket(Command command) {
    return session.docket(command);
  }

  @Override
  public Topic topic(Command command) {
    return session.topic(command);
  }
}
